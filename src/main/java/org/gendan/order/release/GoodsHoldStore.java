package org.gendan.order.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where holds of goods are kept. Written under the lock of the order alone. */
public interface GoodsHoldStore {

  /** Adds a hold. */
  void add(GoodsHold hold);

  /** The goods are released. */
  void release(String holdId, String by, Instant at, String text);

  /** The agent at the destination has confirmed the hold. */
  void holdTold(String holdId, String who);

  /** The agent at the destination has confirmed the release. */
  void releaseTold(String holdId, String who);

  /** Finds a hold. */
  Optional<GoodsHold> find(String holdId);

  /** All holds of an order, oldest first. */
  List<GoodsHold> of(String orderId);
}
