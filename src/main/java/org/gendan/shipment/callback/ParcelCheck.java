package org.gendan.shipment.callback;

import java.time.Instant;

/**
 * What a customer said when we asked how things are, or why nobody asked.
 *
 * @param result {@link Result#SKIPPED} with the reason in the remark when nobody was called
 * @param satisfaction on day 7, or null
 * @param score 1 to 5 at the callback, or null
 * @param remark what was said, or null
 */
public record ParcelCheck(
    String shipmentId,
    Kind kind,
    Instant madeAt,
    String madeBy,
    Result result,
    Satisfaction satisfaction,
    Integer score,
    String remark) {

  /** What was asked. */
  public enum Kind {
    /** A week after dispatch (row 56 of docs/domain.md). */
    DAY_SEVEN,
    /** After the receipt (row 59 of docs/domain.md). */
    CALLBACK
  }

  /** Whether the customer was asked. */
  public enum Result {
    REACHED,
    UNREACHABLE,
    SKIPPED
  }

  /** How the customer is on day 7. */
  public enum Satisfaction {
    NOT_RECEIVED,
    HAPPY,
    UNHAPPY
  }
}
