package org.gendan.order.amendment;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks {@code amendment-route} as analysts have deployed it last. */
@Component
class DeployedAmendmentTables implements AmendmentTables {

  private static final String NOBODY = "none";

  private final DecisionService decisions;

  DeployedAmendmentTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public Ruling route(AmendmentStage stage, Amendment.Kind kind) {
    Map<String, Object> asked = Map.of("stage", stage.name(), "kind", kind.name());
    DmnDecisionRuleResult row =
        decisions.evaluateDecisionTableByKey("amendment-route", asked).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table amendment-route has no row for %s; add one and deploy it again"
              .formatted(asked));
    }
    String approver = row.getEntry("approver");
    return new Ruling(
        Route.valueOf(row.getEntry("route")),
        row.getEntry("proofNeeded"),
        row.getEntry("yesNeeded"),
        NOBODY.equals(approver) ? null : approver,
        row.getEntry("why"));
  }
}
