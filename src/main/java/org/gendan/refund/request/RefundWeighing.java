package org.gendan.refund.request;

import java.math.BigDecimal;
import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.DeployedRefundAuthority;
import org.gendan.refund.DeployedRefundRules;
import org.gendan.refund.DeployedRefundRules.Facts;
import org.gendan.refund.DeployedRefundRules.Route;
import org.gendan.refund.DeployedRefundRules.Ruling;
import org.gendan.refund.DeployedRefundRules.Stage;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundScope;
import org.gendan.refund.RefundStages;
import org.gendan.refund.RefundWish;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What the tables and the ledger say to a wish; writes nothing. */
@Component
class RefundWeighing {

  private final DeployedRefundRules rules;
  private final RefundStages stages;
  private final Paybacks paybacks;
  private final DeployedRefundAuthority authority;

  RefundWeighing(
      DeployedRefundRules rules,
      RefundStages stages,
      Paybacks paybacks,
      DeployedRefundAuthority authority) {
    this.rules = rules;
    this.stages = stages;
    this.paybacks = paybacks;
    this.authority = authority;
  }

  /** A wish that would be taken, and the money that it would reserve. */
  record Weighed(RefundScope scope, Stage stage, Ruling ruling, BigDecimal money) {}

  /**
   * Weighs a wish.
   *
   * @throws Refusal as the wish would be refused
   */
  Weighed weigh(Order order, RefundWish wish, List<Refund> earlier, boolean byPerson) {
    refuseUnpaidOrEnded(order);
    RefundScope scope = RefundScope.of(order, wish, earlier);
    refuseSecondWhole(order, scope, earlier);
    Stage stage = stage(order, earlier);
    RefundFault found = byPerson ? RefundFault.UNKNOWN : wish.fault();
    Ruling ruling =
        rules.route(
            new Facts(stage, wish.kind(), scope.whole(), found, stages.daysSinceReceipt(order)));
    if (byPerson) {
      authority.mustBeAbleToAsk(ruling.withinRight());
    }
    if (ruling.route() == Route.AMEND) {
      throw Refusal.conflict(ruling.entitlement());
    }
    return new Weighed(scope, stage, ruling, money(order, wish, scope));
  }

  /** Once in doubt, always in doubt. */
  Stage stage(Order order, List<Refund> earlier) {
    Stage stage = stages.of(order);
    boolean suspicious = earlier.stream().anyMatch(one -> one.findings().suspicious());
    return stage == Stage.CANCELLED && suspicious ? Stage.SUSPECT : stage;
  }

  /** The money to reserve; zero when nothing was paid. */
  private BigDecimal money(Order order, RefundWish wish, RefundScope scope) {
    if (paybacks.paid(order).signum() == 0) {
      if (wish.amount() != null && !scope.whole()) {
        throw Refusal.invalid(
            "amount",
            ErrorCode.NOTHING_PAID,
            "nothing was paid for this order; leave the amount out");
      }
      return BigDecimal.ZERO;
    }
    BigDecimal left = paybacks.left(order, "");
    if (left.signum() == 0) {
      throw Refusal.conflict(
          "Everything that was paid for order %s is paid back, or promised to another refund"
              .formatted(order.platformOrderNo()));
    }
    if (wish.amount() == null) {
      return scope.whole() ? left : RefundScope.worth(order, scope.lines()).min(left);
    }
    if (wish.amount().compareTo(left) > 0) {
      throw Refusal.conflict(
          "Of order %s %s %s can still be paid back, not %s; ask for that much at most"
              .formatted(order.platformOrderNo(), left, order.currency(), wish.amount()));
    }
    return wish.amount();
  }

  private void refuseUnpaidOrEnded(Order order) {
    if (order.status() == OrderStatus.UNPAID) {
      throw Refusal.conflict(
          "Order %s is not paid; cancel it with POST /api/orders/%s/cancellations"
              .formatted(order.platformOrderNo(), order.id()));
    }
    boolean ended =
        order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED;
    if (ended && paybacks.left(order, "").signum() == 0) {
      throw Refusal.conflict(
          "Order %s is %s, and nothing is left to pay back"
              .formatted(order.platformOrderNo(), order.status()));
    }
  }

  /** Money guards itself; an order of which nothing was paid needs this. */
  private static void refuseSecondWhole(Order order, RefundScope scope, List<Refund> earlier) {
    earlier.stream()
        .filter(one -> !one.status().isOver() && (one.whole() || scope.whole()))
        .findFirst()
        .ifPresent(
            one -> {
              throw Refusal.conflict(
                  "Refund %s of order %s is open (%s) and has to end first"
                      .formatted(one.id(), order.platformOrderNo(), one.status()));
            });
  }
}
