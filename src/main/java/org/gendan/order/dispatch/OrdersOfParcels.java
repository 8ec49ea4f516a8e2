package org.gendan.order.dispatch;

import org.gendan.order.Customer;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.confirmation.ConfirmationMapper;
import org.gendan.shipment.ParcelOrders;
import org.springframework.stereotype.Component;

/** Tells the follow-up of a parcel how its order stands, and learns from it where it goes. */
@Component
class OrdersOfParcels implements ParcelOrders {

  private final Orders orders;
  private final OrderFieldRules fields;
  private final ConfirmationMapper corrections;
  private final OrderJournal journal;

  OrdersOfParcels(
      Orders orders, OrderFieldRules fields, ConfirmationMapper corrections, OrderJournal journal) {
    this.orders = orders;
    this.fields = fields;
    this.corrections = corrections;
    this.journal = journal;
  }

  @Override
  public String statusOf(String orderId) {
    return orders.statusOf(orderId).name();
  }

  @Override
  public void redirect(String orderId, String address, String why) {
    Order order = orders.get(orderId);
    Customer old = order.customer();
    String next = fields.address(address);
    corrections.correct(orderId, "address", old.address(), next, journal.actor(), journal.now());
    Customer moved =
        new Customer(
            old.name(), old.phone(), old.province(), old.city(), old.district(), next, old.vip());
    orders.save(order.deliveredTo(moved));
    journal.note(
        order,
        "RECIPIENT_CORRECTED",
        "Address: %s (before: %s). %s".formatted(next, old.address(), why));
  }
}
