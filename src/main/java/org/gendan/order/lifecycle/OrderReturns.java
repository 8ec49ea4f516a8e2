package org.gendan.order.lifecycle;

import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goods that are back mean for where their order stands. */
@Component
@NamedInterface
public class OrderReturns {

  private final Orders orders;
  private final OrderJournal journal;

  OrderReturns(Orders orders, OrderJournal journal) {
    this.orders = orders;
    this.journal = journal;
  }

  /** The refused parcel is here, whether the carrier has reported it or not. */
  @Transactional
  public void refusedIsBack(String orderId) {
    become(orderId, OrderStatus.RETURNING, OrderStatus.RETURNED, "The refused parcel is back");
  }

  /** Everything that a customer had got is back, and accepted. */
  @Transactional
  public void everythingIsBack(String orderId) {
    become(orderId, OrderStatus.COMPLETED, OrderStatus.RETURNED, "All goods are back");
  }

  /** Nothing comes back any more, and nothing was paid that could go back. */
  @Transactional
  public void lostUnpaid(String orderId) {
    become(
        orderId,
        OrderStatus.RETURNING,
        OrderStatus.REFUNDED,
        "Lost; nothing was paid that is owed");
  }

  private void become(String orderId, OrderStatus from, OrderStatus to, String text) {
    Order order = orders.get(orderId);
    if (order.status() == from) {
      journal.note(orders.save(order.to(to)), "ORDER_" + to, text);
    }
  }
}
