package org.gendan.ticket.top;

import java.time.Instant;

/**
 * One message as it was delivered, and what became of it.
 *
 * @param messageKey the sender's id of the message, or a digest of a body that has none
 * @param topic such as {@code taobao_refund_TaobaoIntervened}, or null when unreadable
 * @param rawText the body as it came
 * @param reason why it stands where it stands, or null
 * @param ticketId the ticket it became, or null
 */
public record TopMessage(
    String messageKey,
    String topic,
    String rawText,
    Instant receivedAt,
    Status status,
    String reason,
    String ticketId,
    Instant appliedAt) {

  /** Where a message stands. */
  public enum Status {
    /** Stored, not yet looked at. */
    RECEIVED,
    /** It became a ticket or a refund, or was about one that is here. */
    APPLIED,
    /** A refund whose order is not here yet; it is tried again. */
    PARKED,
    /** Nothing of ours follows from it. */
    NOTED,
    /** It is no message of this channel. */
    UNREADABLE
  }

  TopMessage became(Status next, String why, String ticket, Instant at) {
    return new TopMessage(messageKey, topic, rawText, receivedAt, next, why, ticket, at);
  }
}
