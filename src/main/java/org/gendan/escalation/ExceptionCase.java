package org.gendan.escalation;

import java.time.Instant;
import org.gendan.refusal.Refusal;

/**
 * One case about something that went wrong.
 *
 * @param id our id, the business key of its process
 * @param orderId the order, or null
 * @param shipmentId the parcel, or null
 * @param orderNo the platform's number; empty when no order is known
 * @param text what the first report said, or null
 * @param priority orders the tasks; the higher comes first
 * @param owner the stay that lasts, or the last one of a case that has ended
 * @param promisedAt by when the first owner has promised a solution; a later promise leaves it
 * @param answeredAt when the customer got the first answer, or null
 * @param askedAt when its owner was asked whether the reason has ended, or null
 * @param members how many orders it is about when it is about many; otherwise 0
 * @param endedAt null while it is open
 * @param version counts the changes
 */
public record ExceptionCase(
    String id,
    String orderId,
    String shipmentId,
    String orderNo,
    ExceptionCause cause,
    String text,
    Severity severity,
    int priority,
    Status status,
    Stay owner,
    String raisedBy,
    Instant raisedAt,
    Instant promisedAt,
    Instant answeredAt,
    Instant askedAt,
    int members,
    Instant endedAt,
    int version) {

  /** Where a case stands. */
  public enum Status {
    /** Its owner works on it. */
    OPEN,
    /** A compensation waits for its approval. */
    APPROVAL,
    /** A carrier, an insurer or another third party has to agree. */
    WITH_THIRD_PARTY,
    RESOLVED,
    COMPENSATED,
    /** It has answered itself. */
    WITHDRAWN;

    /** Whether nothing is left to be done. */
    public boolean isEnd() {
      return this == RESOLVED || this == COMPENSATED || this == WITHDRAWN;
    }
  }

  /** Whether it is about many orders. */
  public boolean isBulk() {
    return members > 0;
  }

  /**
   * The same case, owned by the next one.
   *
   * @throws Refusal when it has ended
   */
  ExceptionCase ownedBy(Status next, Stay owner) {
    mustBeOpen();
    return with(next, owner, answeredAt, askedAt, members, null);
  }

  /**
   * The same case at its end.
   *
   * @throws Refusal when it has ended already
   */
  public ExceptionCase ended(Status end, Instant at) {
    mustBeOpen();
    return with(end, owner.ended(at), answeredAt, askedAt, members, at);
  }

  public ExceptionCase reminded(Instant at) {
    return with(status, owner.reminded(at), answeredAt, askedAt, members, endedAt);
  }

  /**
   * The same case, whose owner was asked whether its reason has ended; null when it has come back.
   */
  public ExceptionCase asked(Instant at) {
    return with(status, owner, answeredAt, at, members, endedAt);
  }

  /** Whether its customer still has the problem, as far as is known. */
  public boolean isTrouble() {
    return !status.isEnd() && askedAt == null;
  }

  /**
   * The same case with its first answer.
   *
   * @throws Refusal when it has ended
   */
  public ExceptionCase answered(Instant at) {
    mustBeOpen();
    Instant first = answeredAt == null ? at : answeredAt;
    return with(status, owner, first, askedAt, members, endedAt);
  }

  public ExceptionCase withMembers(int count) {
    return with(status, owner, answeredAt, askedAt, count, endedAt);
  }

  public void mustBeOpen() {
    if (status.isEnd()) {
      throw Refusal.conflict("Exception %s is %s already", id, status);
    }
  }

  private ExceptionCase with(
      Status where, Stay whose, Instant answered, Instant asked, int many, Instant end) {
    return new ExceptionCase(
        id,
        orderId,
        shipmentId,
        orderNo,
        cause,
        text,
        severity,
        priority,
        where,
        whose,
        raisedBy,
        raisedAt,
        promisedAt,
        answered,
        asked,
        many,
        end,
        version);
  }
}
