package org.gendan.refund.recovery;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.hold.HeldOrderLeft;
import org.gendan.order.hold.OrderHolds;
import org.gendan.refund.DeployedRefundRules;
import org.gendan.refund.DeployedRefundRules.Facts;
import org.gendan.refund.DeployedRefundRules.Route;
import org.gendan.refund.DeployedRefundRules.Stage;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStages;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows in a refund, read from what is true now. */
@Component
public class RefundSteps {

  private final Orders orders;
  private final Refunds refunds;
  private final RefundStages stages;
  private final DeployedRefundRules rules;
  private final OrderHolds holds;
  private final OrderJournal journal;
  private final RefundFlow flow;

  RefundSteps(
      Orders orders,
      Refunds refunds,
      RefundStages stages,
      DeployedRefundRules rules,
      OrderHolds holds,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.refunds = refunds;
    this.stages = stages;
    this.rules = rules;
    this.holds = holds;
    this.journal = journal;
    this.flow = flow;
  }

  /** What follows. An order that has left the house meanwhile takes the way of one that has. */
  @Transactional
  public RefundNext next(String refundId) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (isHeld(refund) && stages.of(order) == Stage.ON_THE_WAY) {
      return RefundNext.of(afterDispatch(refund, order).status());
    }
    return RefundNext.of(refund.status());
  }

  /** Nobody has taken the cancellation back in time: the money goes. */
  @Transactional
  public void release(String refundId) {
    orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() == RefundStatus.WAITING) {
      refunds.save(refund.goesOn(RefundStatus.PAYING));
    }
  }

  /** The warehouse has shipped orders that were held for refunds. */
  @EventListener
  void on(HeldOrderLeft left) {
    refunds.ofOrder(left.orderId()).stream()
        .filter(refund -> left.holds().contains(refund.id()))
        .forEach(flow::orderLeft);
  }

  private boolean isHeld(Refund refund) {
    List<String> open = holds.open(refund.orderId()).stream().map(hold -> hold.ref()).toList();
    return !refund.status().isOver() && open.contains(refund.id());
  }

  private Refund afterDispatch(Refund refund, Order order) {
    Facts facts =
        new Facts(Stage.ON_THE_WAY, refund.kind(), refund.whole(), refund.findings().fault(), -1);
    Route route = rules.route(facts).route();
    Refund next =
        refunds.save(
            refund.goesOn(route == Route.RETURN ? RefundStatus.RETURNING : RefundStatus.DECIDING));
    journal.note(
        next,
        "REFUND_AFTER_DISPATCH",
        "Order %s left the house meanwhile; it has to be stopped or to come back"
            .formatted(order.platformOrderNo()));
    holds.lift(refund.id());
    flow.holdLifted(next);
    return next;
  }
}
