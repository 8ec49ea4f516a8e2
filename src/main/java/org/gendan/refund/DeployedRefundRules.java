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
class DeployedRefundRules implements RefundRules {

  private final DecisionService decisions;

  DeployedRefundRules(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
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

  @Override
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

  @Override
  public How payment(String platform, String paymentMethod) {
    DmnDecisionRuleResult row =
        ask("refund-payment", Map.of("platform", platform, "paymentMethod", paymentMethod));
    return row == null ? How.OFFLINE : How.valueOf(row.getEntry("refundPayment"));
  }

  private DmnDecisionRuleResult ask(String table, Map<String, Object> facts) {
    return decisions.evaluateDecisionTableByKey(table, facts).getSingleResult();
  }
}
