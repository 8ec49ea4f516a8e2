package org.gendan.order.lifecycle;

import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellations;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of an order because of a refund. */
@Component
@NamedInterface
public class OrderEndings {

  private final Orders orders;
  private final OrderJournal journal;
  private final OrderLifecycleProcess lifecycle;
  private final Cancellations cancellations;

  OrderEndings(
      Orders orders,
      OrderJournal journal,
      OrderLifecycleProcess lifecycle,
      Cancellations cancellations) {
    this.orders = orders;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.cancellations = cancellations;
  }

  /**
   * All money is back. An order that is still on its way stays there: its parcel is followed to the
   * end. Safe to repeat.
   *
   * @param ref id of the refund
   */
  @Transactional
  public void refunded(String orderId, String ref, String text) {
    end(orderId, OrderStatus.REFUNDED, "ORDER_REFUNDED", ref, text);
  }

  /** Nothing was paid that could go back, and nothing has left the house. Safe to repeat. */
  @Transactional
  public void cancelled(String orderId, String ref, String text) {
    end(orderId, OrderStatus.CANCELLED, "ORDER_CANCELLED", ref, text);
  }

  private void end(String orderId, OrderStatus end, String kind, String ref, String text) {
    Order order = orders.lock(orderId);
    if (!order.status().mayBecome(end)) {
      return;
    }
    Order ended = orders.save(order.to(end));
    journal.note(ended, kind, text, ref);
    cancellations.withdrawUnpaid(ended);
    if (order.status().isBeforeDispatch()) {
      lifecycle.cancelled(ended);
    }
  }
}
