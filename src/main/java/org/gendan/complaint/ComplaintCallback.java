package org.gendan.complaint;

import java.time.Instant;

/**
 * A call that asked whether the customer is satisfied, or the reason why there was none (row 127 of
 * docs/domain.md).
 *
 * @param skipped why nobody called, or null
 * @param score from 1 to 5, or null when the customer was not reached
 * @param effective whether the solution has worked, or null
 * @param suggestion what the customer would do better, or null
 */
public record ComplaintCallback(
    int round,
    Result result,
    Skipped skipped,
    Integer score,
    Boolean effective,
    String suggestion,
    String calledBy,
    Instant calledAt) {

  /** What became of the call. */
  public enum Result {
    REACHED,
    UNREACHABLE,
    /** The customer does not want to be called. */
    REFUSED,
    SKIPPED
  }

  /** Why nobody calls. */
  public enum Skipped {
    DO_NOT_CONTACT,
    ALREADY_CALLED,
    AUTO_CLOSED
  }
}
