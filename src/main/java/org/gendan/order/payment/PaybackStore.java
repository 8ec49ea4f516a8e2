package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Where the money that goes back is kept. Written under the lock of the order alone. */
public interface PaybackStore {

  /** Adds one. */
  void add(Payback payback);

  /** Changes one. */
  void change(String ref, BigDecimal amount, Payback.Status status, Instant settledAt);

  /** All of an order, the oldest first. */
  List<Payback> of(String orderId);
}
