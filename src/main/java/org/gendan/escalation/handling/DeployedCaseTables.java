package org.gendan.escalation.handling;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Subject.Stage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tables {@code case-ending} and {@code cause-stage}, as analysts have deployed them last. */
@Component
class DeployedCaseTables {

  /** What becomes of a case. */
  enum Ending {
    ENDS,
    /** Its owner says whether that is all. */
    ASKS,
    STAYS
  }

  /**
   * Whether something can have gone wrong.
   *
   * @param why for people
   */
  record Possible(boolean possible, String why) {}

  private final DecisionService decisions;

  DeployedCaseTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** What becomes of a case of this cause when this happens. */
  Ending ending(ExceptionCause cause, Happening.Kind event) {
    return Ending.valueOf(
        row("case-ending", Map.of("cause", cause.name(), "event", event.name()))
            .getEntry("caseEnding"));
  }

  /** Whether this can have gone wrong with an order that stands there. */
  Possible possible(ExceptionCause cause, Stage stage) {
    var row = row("cause-stage", Map.of("cause", cause.name(), "stage", stage.name()));
    return new Possible(row.<Boolean>getEntry("possible"), row.getEntry("why"));
  }

  private DmnDecisionRuleResult row(String table, Map<String, Object> asked) {
    DmnDecisionRuleResult row =
        decisions.evaluateDecisionTableByKey(table, asked).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table %s has no row for %s; add one and deploy it again".formatted(table, asked));
    }
    return row;
  }
}
