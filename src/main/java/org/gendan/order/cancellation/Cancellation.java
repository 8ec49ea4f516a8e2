package org.gendan.order.cancellation;

import java.time.Instant;

/**
 * A request to cancel an order.
 *
 * @param id our id, the business key of the process that asks for the second key
 * @param requestId the caller's id, which makes a repeated request the same request
 * @param text what the caller added, or null
 * @param decidedBy who decided, or null while nobody has
 */
public record Cancellation(
    String id,
    String orderId,
    String requestId,
    Reason reason,
    String text,
    Status status,
    String requestedBy,
    Instant requestedAt,
    String decidedBy,
    Instant decidedAt) {

  /** Why an order is cancelled. */
  public enum Reason {
    CHANGED_MIND,
    /** Needs two keys: who asks cancels, logistics confirms (row 13 of docs/domain.md). */
    UNPAID,
    FRAUD,
    OUT_OF_STOCK,
    OTHER
  }

  /** Where the request stands. */
  public enum Status {
    /** Waits for its second key. */
    REQUESTED,
    CONFIRMED,
    REFUSED,
    /** The order was paid or ended otherwise in the meantime. */
    WITHDRAWN
  }

  Cancellation decided(Status status, String by, Instant at) {
    return new Cancellation(
        id, orderId, requestId, reason, text, status, requestedBy, requestedAt, by, at);
  }
}
