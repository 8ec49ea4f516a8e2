package org.gendan.refund.request;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderCancelled;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
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

  CancelledOrders(
      Orders orders,
      Refunds refunds,
      RefundRequests requests,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.refunds = refunds;
    this.requests = requests;
    this.journal = journal;
    this.flow = flow;
  }

  @EventListener
  void on(OrderCancelled news) {
    Order order = orders.lock(news.order().id());
    List<Refund> open =
        refunds.ofOrder(order.id()).stream().filter(one -> !one.status().isOver()).toList();
    open.forEach(refund -> overtake(refund, news.fraud()));
    requests.owe(order, news.fraud(), news.why());
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
