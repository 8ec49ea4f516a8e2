package org.gendan.order.amendment;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Asks {@code amendment-route} as analysts have deployed it last. */
@Component
public class DeployedAmendmentTables {

  /** What becomes of a change. */
  @NamedInterface
  public enum Route {
    /** The order is edited. */
    EDIT,
    /** Those who pack and ship are told. */
    NOTE,
    /** A linked order is opened. */
    REPLENISH,
    /** The order is void, a linked order takes its place. */
    REPLACE,
    /** The carrier is asked, and its answer decides. */
    CARRIER,
    /** Nothing is changed. */
    REFUSE;

    /** Whether the order itself would be another one: a wish or more goods leave it as it is. */
    boolean changesTheOrder() {
      return this == EDIT || this == REPLACE || this == CARRIER;
    }
  }

  /**
   * The rule for a change.
   *
   * @param proofNeeded whether written proof must be there
   * @param yesNeeded whether the customer must have said yes
   * @param approver the group that decides, or null
   * @param why why nothing is changed; empty unless refused
   */
  @NamedInterface
  public record Ruling(
      Route route, boolean proofNeeded, boolean yesNeeded, String approver, String why) {}

  private static final String NOBODY = "none";

  private final DecisionService decisions;

  DeployedAmendmentTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** What becomes of a change at this stage. */
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
