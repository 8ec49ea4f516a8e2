package org.gendan.refund;

import java.util.List;
import java.util.Optional;

/** Where refunds are kept. */
public interface RefundStore {

  /** Adds one; order and request id together are unique. */
  void add(Refund refund);

  /**
   * Writes what has changed.
   *
   * @return false when another transaction has changed it since it was read
   */
  boolean update(Refund refund);

  /** Finds one by our id. */
  Optional<Refund> find(String refundId);

  /** All of an order, the oldest first. */
  List<Refund> ofOrder(String orderId);

  /** A list, the latest first; null stands for every status. */
  List<Refund> search(RefundStatus status, int limit, long offset);

  /** How many a search would find. */
  long count(RefundStatus status);
}
