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
    Instant endedAt,
    int version) {

  /** Where a case stands. */
  public enum Status {
    /** Its owner works on it. */
    OPEN,
    RESOLVED,
    /** It has answered itself. */
    WITHDRAWN;

    /** Whether nothing is left to be done. */
    public boolean isEnd() {
      return this == RESOLVED || this == WITHDRAWN;
    }
  }

  /**
   * The same case, owned by the next one.
   *
   * @throws Refusal when it has ended
   */
  ExceptionCase ownedBy(Stay next) {
    mustBeOpen();
    return with(status, next, null);
  }

  /**
   * The same case at its end.
   *
   * @throws Refusal when it has ended already
   */
  ExceptionCase ended(Status end, Instant at) {
    mustBeOpen();
    return with(end, owner.ended(at), at);
  }

  ExceptionCase reminded(Instant at) {
    return with(status, owner.reminded(at), endedAt);
  }

  private void mustBeOpen() {
    if (status.isEnd()) {
      throw Refusal.conflict("Exception %s is %s already".formatted(id, status));
    }
  }

  private ExceptionCase with(Status where, Stay whose, Instant end) {
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
        end,
        version);
  }
}
