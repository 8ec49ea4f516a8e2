package org.gendan.escalation.notice;

import java.time.Instant;
import org.gendan.escalation.ExceptionCase;

/**
 * One message to the customer of a case.
 *
 * @param id our id, the idempotency key and the business key of its process
 * @param reason why it waits or was dropped, or null
 * @param sentAt null until it is sent
 */
public record Notice(
    String id,
    String exceptionId,
    String orderId,
    Kind kind,
    Status status,
    String reason,
    Instant askedAt,
    Instant sentAt) {

  /** What the customer is told. */
  public enum Kind {
    TAKEN,
    ESCALATED,
    ANSWERED,
    WITH_THIRD_PARTY,
    RESOLVED,
    COMPENSATED;

    /** Whether it is still true of a case that stands there. */
    boolean isTrueOf(ExceptionCase about) {
      return switch (this) {
        case RESOLVED -> about.status() == ExceptionCase.Status.RESOLVED;
        case COMPENSATED -> about.status() == ExceptionCase.Status.COMPENSATED;
        case WITH_THIRD_PARTY -> about.status() == ExceptionCase.Status.WITH_THIRD_PARTY;
        case TAKEN, ESCALATED, ANSWERED -> about.isTrouble();
      };
    }
  }

  /** Where it stands. */
  public enum Status {
    /** For quiet hours to end, or its turn to come. */
    WAITING,
    SENDING,
    SENT,
    DROPPED
  }

  Notice now(Status status, String reason, Instant sentAt) {
    return new Notice(id, exceptionId, orderId, kind, status, reason, askedAt, sentAt);
  }
}
