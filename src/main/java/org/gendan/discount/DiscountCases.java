package org.gendan.discount;

import java.util.List;
import org.gendan.order.overview.OrderCases;
import org.springframework.stereotype.Component;

/** Discounts are part of the story of their order. */
@Component
class DiscountCases implements OrderCases {

  private final DiscountStore store;

  DiscountCases(DiscountStore store) {
    this.store = store;
  }

  @Override
  public List<String> of(String orderId) {
    return store.of(orderId).stream().map(DiscountRequest::id).toList();
  }
}
