package org.gendan.order.dispatch;

import org.gendan.order.Orders;
import org.gendan.shipment.ParcelOrders;
import org.springframework.stereotype.Component;

/** Tells the follow-up of a parcel how its order stands. */
@Component
class OrdersOfParcels implements ParcelOrders {

  private final Orders orders;

  OrdersOfParcels(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String statusOf(String orderId) {
    return orders.get(orderId).status().name();
  }
}
