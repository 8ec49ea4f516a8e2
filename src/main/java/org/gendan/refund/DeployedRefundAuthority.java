package org.gendan.refund;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table {@code refund-authority}: who may ask for money to go back. */
@Component
public class DeployedRefundAuthority {

  private final DecisionService decisions;
  private final CurrentActor actor;

  DeployedRefundAuthority(@Lazy DecisionService decisions, CurrentActor actor) {
    this.decisions = decisions;
    this.actor = actor;
  }

  /**
   * Lets pass only a person who may ask for money of this kind.
   *
   * @param right whether it is the customer's by right
   * @throws Refusal otherwise
   */
  public void mustBeAbleToAsk(boolean right) {
    Set<String> groups = actor.groups();
    if (groups.stream().noneMatch(group -> mayAsk(group, right))) {
      throw refusal();
    }
  }

  /**
   * Lets pass only a person who may ask for money of any kind, before more is known.
   *
   * @throws Refusal otherwise
   */
  public void mustBeAbleToAsk() {
    if (!mayAsk()) {
      throw refusal();
    }
  }

  private Refusal refusal() {
    return Refusal.forbidden(
        "%s may not ask for a refund; a desk that talks to customers passes on what they want,"
            + " see the table refund-authority",
        actor.id());
  }

  /** Whether the person may ask for money of any kind. */
  public boolean mayAsk() {
    return actor.groups().stream().anyMatch(group -> mayAsk(group, true) || mayAsk(group, false));
  }

  private boolean mayAsk(String group, boolean right) {
    Map<String, Object> facts =
        Map.of("deskGroup", group, "refundMoney", right ? "RIGHT" : "DISCRETION");
    return Boolean.TRUE.equals(
        decisions.evaluateDecisionTableByKey("refund-authority", facts).<Boolean>getSingleEntry());
  }
}
