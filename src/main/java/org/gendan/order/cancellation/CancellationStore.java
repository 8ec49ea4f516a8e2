package org.gendan.order.cancellation;

import java.util.List;
import java.util.Optional;

/** Where requests to cancel are kept. */
public interface CancellationStore {

  /** Adds a request. */
  void add(Cancellation cancellation);

  /** Writes the decision. */
  void decide(Cancellation cancellation);

  /** Finds a request by our id. */
  Optional<Cancellation> find(String cancellationId);

  /** All requests about an order, oldest first. */
  List<Cancellation> of(String orderId);
}
