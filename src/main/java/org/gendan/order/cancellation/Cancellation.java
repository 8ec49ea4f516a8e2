package org.gendan.order.cancellation;

import java.time.Instant;
import org.gendan.order.OrderStatus;
import org.springframework.modulith.NamedInterface;

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
  @NamedInterface
  public enum Reason {
    /** The customer does not want it any more. */
    CHANGED_MIND,
    UNPAID,
    FRAUD,
    OUT_OF_STOCK,
    OTHER;

    /**
     * Whether who asks cannot end the order alone: an unpaid one is ended when logistics agrees,
     * unless it is the customer who does not want it (row 13 of docs/domain.md).
     */
    boolean needsSecondKey(OrderStatus status) {
      return this == UNPAID || (status == OrderStatus.UNPAID && this != CHANGED_MIND);
    }
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
