package org.gendan.complaint;

import java.util.List;
import org.gendan.order.overview.OrderCases;
import org.springframework.stereotype.Component;

/** Complaints are part of the story of their order. */
@Component
class ComplaintCases implements OrderCases {

  private final ComplaintMapper store;

  ComplaintCases(ComplaintMapper store) {
    this.store = store;
  }

  @Override
  public List<String> of(String orderId) {
    return store.idsOf(orderId);
  }
}
