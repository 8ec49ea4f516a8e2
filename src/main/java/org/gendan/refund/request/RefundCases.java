package org.gendan.refund.request;

import java.util.List;
import org.gendan.order.overview.OrderCases;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundStore;
import org.springframework.stereotype.Component;

/** The refunds of an order are part of its story. */
@Component
class RefundCases implements OrderCases {

  private final RefundStore store;

  RefundCases(RefundStore store) {
    this.store = store;
  }

  @Override
  public List<String> of(String orderId) {
    return store.ofOrder(orderId).stream().map(Refund::id).toList();
  }
}
