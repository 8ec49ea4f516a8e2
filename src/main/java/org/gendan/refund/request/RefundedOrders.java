package org.gendan.refund.request;

import org.gendan.order.linked.RefundsOfOrders;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundStore;
import org.springframework.stereotype.Component;

/** Tells of an order whether its money goes back. */
@Component
class RefundedOrders implements RefundsOfOrders {

  private final RefundStore store;

  RefundedOrders(RefundStore store) {
    this.store = store;
  }

  @Override
  public boolean isUnderWay(String orderId) {
    return store.ofOrder(orderId).stream().anyMatch(refund -> !refund.status().isOver());
  }

  @Override
  public boolean wasPaid(String orderId) {
    return store.ofOrder(orderId).stream()
        .anyMatch(refund -> refund.status() == RefundStatus.REFUNDED);
  }
}
