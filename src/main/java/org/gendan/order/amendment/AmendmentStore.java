package org.gendan.order.amendment;

import java.util.List;
import java.util.Optional;

/** Where changes of orders are kept. Written under the lock of the order alone. */
public interface AmendmentStore {

  /** Adds a change with its lines. */
  void add(Amendment amendment);

  /** Writes where it stands. */
  void update(Amendment amendment);

  /** Finds a change. */
  Optional<Amendment> find(String amendmentId);

  /** All changes of an order, oldest first. */
  List<Amendment> of(String orderId);

  /** Keeps what a carrier was asked because of it. */
  void addCarrierRequest(String amendmentId, String requestId);

  /** What carriers were asked because of it. */
  List<String> carrierRequests(String amendmentId);
}
