package org.gendan.refund;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.refund.RefundPayment.How;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the deployed tables. An edited table may have a hole; then a person decides. */
@Component
public class DeployedRefundRules {

  /** Where the goods are when the customer wants the money. */
  public enum Stage {
    /** Nothing has left the house. */
    IN_HOUSE,
    ON_THE_WAY,
    /** The carrier cannot find them. */
    LOST,
    /** Not accepted at the door, and under way back. */
    COMING_BACK,
    /** Back in the house. */
    BACK,
    /** With the customer. */
    RECEIVED,
    /** The order was cancelled, and money is left over. */
    CANCELLED,
    /** The same, and the money may not be the customer's own. */
    SUSPECT
  }

  /**
   * What a refund is about.
   *
   * @param whole whether it is about everything
   * @param fault as it was found; UNKNOWN as long as it is only claimed
   * @param daysSinceReceipt business days of the calendar since the day of the receipt; -1 when
   *     there was none
   */
  public record Facts(
      Stage stage, RefundKind kind, boolean whole, RefundFault fault, int daysSinceReceipt) {}

  /** Which way a refund takes. */
  public enum Route {
    /** Freeze, make one offer, refund at the cut-off at the latest. */
    TALK,
    /** Refund at once. */
    PAY,
    /** The goods come back first. */
    RETURN,
    /** It is at our discretion: an approver decides. */
    DECIDE,
    /** Risk control says to where the money goes. */
    DIRECT,
    /** Not a refund, but a change of the order. */
    AMEND
  }

  /**
   * The answer of the table.
   *
   * @param withinRight whether the customer needs no reason
   * @param entitlement a sentence for people
   */
  public record Ruling(Route route, boolean withinRight, String entitlement) {}

  private final DecisionService decisions;

  DeployedRefundRules(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** The table {@code refund-route}. */
  public Ruling route(Facts facts) {
    DmnDecisionRuleResult row =
        ask(
            "refund-route",
            Map.of(
                "stage", facts.stage().name(),
                "kind", facts.kind().name(),
                "whole", facts.whole(),
                "fault", facts.fault().name(),
                "daysSinceReceipt", facts.daysSinceReceipt()));
    if (row == null) {
      return new Ruling(Route.DECIDE, false, "The table refund-route has no row for this");
    }
    return new Ruling(
        Route.valueOf(row.getEntry("route")),
        Boolean.TRUE.equals(row.get("withinRight")),
        row.getEntry("entitlement"));
  }

  /**
   * The table {@code retention-offer}: what an offer costs; empty when it may not be made.
   *
   * @param offer a word of the catalogue
   * @param payable what the order costs, in its currency
   * @param pieces how many pieces it has
   */
  public Optional<BigDecimal> costOf(String offer, BigDecimal payable, int pieces) {
    DmnDecisionRuleResult row =
        ask(
            "retention-offer",
            Map.of(
                "offer", offer,
                "payableFen", payable.movePointRight(2).longValueExact(),
                "pieces", pieces));
    if (row == null || !Boolean.TRUE.equals(row.get("allowed"))) {
      return Optional.empty();
    }
    long fen = ((Number) row.get("costFen")).longValue();
    return Optional.of(BigDecimal.valueOf(fen, 2));
  }

  /** The table {@code refund-approver-group}: who decides first about so much money. */
  public String approver(BigDecimal amount) {
    DmnDecisionRuleResult row =
        ask(
            "refund-approver-group",
            Map.of("amountFen", amount.movePointRight(2).longValueExact(), "approvalLevel", 1));
    return row == null ? null : row.getEntry("refundApproverGroup");
  }

  /** The table {@code refund-payment}: whether the ERP can pay it back by itself. */
  public How payment(String platform, String paymentMethod) {
    DmnDecisionRuleResult row =
        ask("refund-payment", Map.of("platform", platform, "paymentMethod", paymentMethod));
    return row == null ? How.OFFLINE : How.valueOf(row.getEntry("refundPayment"));
  }

  /**
   * The table {@code refund-hold-out}: of a hundred refunds before dispatch, about how many nobody
   * talks; none when the table has no row for the platform.
   */
  public int heldOutOfHundred(String platform) {
    DmnDecisionRuleResult row = ask("refund-hold-out", Map.of("platform", platform));
    return row == null ? 0 : ((Number) row.getEntry("refundHoldOut")).intValue();
  }

  private DmnDecisionRuleResult ask(String table, Map<String, Object> facts) {
    return decisions.evaluateDecisionTableByKey(table, facts).getSingleResult();
  }
}
