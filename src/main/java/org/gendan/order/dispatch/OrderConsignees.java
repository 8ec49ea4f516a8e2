package org.gendan.order.dispatch;

import org.gendan.order.Customer;
import org.gendan.order.OrderMapper;
import org.gendan.shipment.Consignees;
import org.springframework.stereotype.Component;

/** Tells the follow-up of a parcel whom to call. */
@Component
class OrderConsignees implements Consignees {

  private final OrderMapper store;

  OrderConsignees(OrderMapper store) {
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
