package org.gendan.order.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where holds are kept. */
public interface OrderHoldStore {

  /** Adds a hold. */
  void add(OrderHold hold);

  /** Lifts an open hold; one that is lifted stays as it is. */
  void lift(String ref, String by, Instant at);

  /** The hold with this ref. */
  Optional<OrderHold> find(String ref);

  /** All holds of an order, the oldest first. */
  List<OrderHold> of(String orderId);
}
