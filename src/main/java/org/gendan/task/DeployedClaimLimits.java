package org.gendan.task;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table of how long a claimed task may lie untouched, as analysts deploy it. */
@Component
class DeployedClaimLimits {

  private static final String KEY = "claim-limits";

  private final DecisionService decisions;

  DeployedClaimLimits(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * The limit of a desk.
   *
   * @throws IllegalStateException when the table says none
   */
  Duration of(String desk) {
    String answer =
        decisions.evaluateDecisionTableByKey(KEY, Map.of("desk", desk)).getSingleEntry();
    if (answer == null) {
      throw new IllegalStateException(
          "The table %s says nothing for %s; add a row".formatted(KEY, desk));
    }
    return Duration.parse(answer);
  }
}
