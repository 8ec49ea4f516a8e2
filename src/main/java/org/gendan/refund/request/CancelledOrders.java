package org.gendan.refund.request;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderCancelled;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderReopened;
import org.gendan.order.Orders;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An order that ends takes nothing with it: what was paid for it goes back by itself, also what
 * others were still deciding about (rows 13, 21, 113 of docs/domain.md).
 */
@Component
class CancelledOrders {

  private final Orders orders;
  private final Refunds refunds;
  private final RefundRequests requests;
  private final OrderJournal journal;
  private final RefundFlow flow;
  private final Paybacks paybacks;
  private final CurrentActor actor;

  CancelledOrders(
      Orders orders,
      Refunds refunds,
      RefundRequests requests,
      OrderJournal journal,
      RefundFlow flow,
      Paybacks paybacks,
      CurrentActor actor) {
    this.orders = orders;
    this.refunds = refunds;
    this.requests = requests;
    this.journal = journal;
    this.flow = flow;
    this.paybacks = paybacks;
    this.actor = actor;
  }

  @EventListener
  void on(OrderCancelled news) {
    Order order = orders.lock(news.order().id());
    List<Refund> open =
        refunds.ofOrder(order.id()).stream().filter(one -> !one.status().isOver()).toList();
    open.forEach(refund -> overtake(refund, news.fraud()));
    requests.owe(order, news.fraud(), news.why());
  }

  /**
   * The cancellation was a mistake: what was owed for it stays with the order. What is on its way
   * back already cannot be stopped.
   */
  @EventListener
  void on(OrderReopened news) {
    for (Refund refund : refunds.ofOrder(news.order().id())) {
      RefundStatus status = refund.status();
      if (status == RefundStatus.PAYING || (refund.isOwed() && status == RefundStatus.REFUNDED)) {
        throw Refusal.conflict(
            "Order %s is not opened again: its money is on its way back to the customer (refund"
                + " %s); take it as a new order, such as %s-2, with POST /api/orders",
            news.order().platformOrderNo(), refund.id(), news.order().platformOrderNo());
      }
      if (refund.isOwed() && !status.isOver()) {
        stop(refund, news.why());
      }
    }
  }

  private void stop(Refund refund, String why) {
    if (refund.status() == RefundStatus.DIRECTING) {
      actor.mustBeOneOf("open an order again that was ended as fraud", Roles.RISK_CONTROL);
    }
    Refund stopped =
        refunds.save(
            refund
                .with(refund.findings().decided(journal.actor(), why))
                .over(RefundStatus.WITHDRAWN, journal.now()));
    paybacks.release(refund.orderId(), refund.id());
    journal.note(stopped, "REFUND_WITHDRAWN", "The order is open again: " + why);
    flow.moved(stopped);
  }

  private void overtake(Refund refund, boolean fraud) {
    if (fraud && refund.status() != RefundStatus.DIRECTING) {
      moved(
          refund.with(refund.findings().suspect()).goesOn(RefundStatus.DIRECTING),
          "The payment is in doubt: risk control says to where the money goes");
    } else if (refund.status() == RefundStatus.DECIDING) {
      moved(
          refund.goesOn(RefundStatus.PAYING),
          "The order is cancelled: what was to be decided is the customer's by right now");
    }
  }

  private void moved(Refund refund, String text) {
    Refund saved = refunds.save(refund);
    journal.note(saved, "REFUND_OVERTAKEN", text);
    flow.moved(saved);
  }
}
