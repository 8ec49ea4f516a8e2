package org.gendan.order.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gendan.batch.Batch;
import org.gendan.order.Customer;
import org.gendan.order.OrderMapper;
import org.gendan.shipment.Consignees;
import org.springframework.stereotype.Component;

/** Tells the follow-up of a parcel whom to call. */
@Component
class OrderConsignees implements Consignees {

  private final OrderMapper store;
  private final Batch batch;

  OrderConsignees(OrderMapper store, Batch batch) {
    this.store = store;
    this.batch = batch;
  }

  /** What an open batch has read. */
  private record Known(Map<String, Consignee> byOrder) {
    Known() {
      this(new HashMap<>());
    }
  }

  @Override
  public void readAhead(Collection<String> orderIds) {
    if (orderIds.isEmpty()) {
      return;
    }
    batch
        .part(Known.class, Known::new)
        .ifPresent(
            known ->
                store
                    .findByIds(orderIds)
                    .forEach(
                        order -> known.byOrder().put(order.id(), consignee(order.customer()))));
  }

  @Override
  public Consignee of(String orderId) {
    return batch
        .part(Known.class, Known::new)
        .map(known -> known.byOrder().get(orderId))
        .orElseGet(() -> consignee(store.find(orderId).orElseThrow().customer()));
  }

  private static Consignee consignee(Customer customer) {
    return new Consignee(
        customer.name(),
        customer.phone(),
        customer.province(),
        customer.city(),
        customer.district(),
        customer.address());
  }
}
