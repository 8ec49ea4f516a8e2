package org.gendan.notify.turn;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Table {@code message-distance}, as analysts have deployed it last. */
@Component
class DeployedDistanceTable {

  /** How far apart, and whether one that is too early waits. */
  record Distance(Duration least, boolean waits) {}

  private final DecisionService decisions;

  DeployedDistanceTable(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** The distance that a message of this text keeps. */
  Distance distance(String message) {
    DmnDecisionRuleResult row =
        decisions
            .evaluateDecisionTableByKey("message-distance", Map.of("message", message))
            .getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table message-distance has no row for %s; add one and deploy it again"
              .formatted(message));
    }
    return new Distance(
        Duration.parse(row.<String>getEntry("leastDistance")),
        "WAIT".equals(row.<String>getEntry("otherwise")));
  }
}
