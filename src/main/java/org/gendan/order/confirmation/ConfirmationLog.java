package org.gendan.order.confirmation;

import java.time.Instant;

/** The attempts to confirm an order, and what was corrected on the way. */
public interface ConfirmationLog {

  /** How many attempts were made since the order was last released to an agent. */
  int attemptsSinceRelease(String orderId);

  /** Keeps one attempt, in the name of the agent who made it. */
  void add(String orderId, int attempt, Instant at, Confirmations.Answer answer);

  /** Starts counting anew. */
  void release(String orderId);

  /** Keeps the old and the new value of a corrected field (row 22 of docs/domain.md). */
  void correct(String orderId, String field, String oldValue, String newValue, Instant at);
}
