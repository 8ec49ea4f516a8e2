package org.gendan.order;

import java.util.List;
import org.springframework.stereotype.Component;

/** Changes are part of the story of their order. */
@Component
class AmendmentCases implements OrderCases {

  private final AmendmentStore store;

  AmendmentCases(AmendmentStore store) {
    this.store = store;
  }

  @Override
  public List<String> of(String orderId) {
    return store.of(orderId).stream().map(Amendment::id).toList();
  }
}
