package org.gendan.order.overview;

import java.util.List;
import java.util.stream.Stream;
import org.gendan.order.amendment.Amendment;
import org.gendan.order.amendment.AmendmentStore;
import org.gendan.order.release.GoodsHold;
import org.gendan.order.release.GoodsHoldStore;
import org.springframework.stereotype.Component;

/** Changes and holds of goods are part of the story of their order. */
@Component
class ChangeCases implements OrderCases {

  private final AmendmentStore changes;
  private final GoodsHoldStore holds;

  ChangeCases(AmendmentStore changes, GoodsHoldStore holds) {
    this.changes = changes;
    this.holds = holds;
  }

  @Override
  public List<String> of(String orderId) {
    return Stream.concat(
            changes.of(orderId).stream().map(Amendment::id),
            holds.of(orderId).stream().map(GoodsHold::id))
        .toList();
  }
}
