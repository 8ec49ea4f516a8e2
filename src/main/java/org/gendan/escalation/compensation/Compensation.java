package org.gendan.escalation.compensation;

import java.time.Instant;

/**
 * What a customer is to get for what went wrong (row 86 of docs/domain.md).
 *
 * @param amountFen in fen of the order's currency
 * @param standardFen what the standard grants without the department head, in fen
 * @param decidedBy who approved or refused, or null
 */
public record Compensation(
    String id,
    String exceptionId,
    long amountFen,
    long standardFen,
    Status status,
    String askedBy,
    Instant askedAt,
    String decidedBy,
    Instant decidedAt) {

  /** Where it stands. */
  public enum Status {
    ASKED,
    APPROVED,
    REFUSED,
    /** The case ended otherwise. */
    DROPPED
  }

  Compensation decided(Status end, String by, Instant at) {
    return new Compensation(id, exceptionId, amountFen, standardFen, end, askedBy, askedAt, by, at);
  }
}
