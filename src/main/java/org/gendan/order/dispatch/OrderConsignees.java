package org.gendan.order.dispatch;

import org.gendan.order.Customer;
import org.gendan.order.OrderStore;
import org.gendan.shipment.Consignees;
import org.springframework.stereotype.Component;

/** Tells the follow-up of a parcel whom to call. */
@Component
class OrderConsignees implements Consignees {

  private final OrderStore store;

  OrderConsignees(OrderStore store) {
    this.store = store;
  }

  @Override
  public Consignee of(String orderId) {
    Customer customer = store.find(orderId).orElseThrow().customer();
    return new Consignee(
        customer.name(),
        customer.phone(),
        customer.province(),
        customer.city(),
        customer.district(),
        customer.address());
  }
}
