package org.gendan.notify;

import java.time.Instant;

/**
 * A message as it is kept.
 *
 * @param key idempotency key
 * @param recipient a customer's number, or a desk
 * @param words what a message to staff is filled with, as JSON; null for customers
 * @param attempts how often it left
 * @param triedAt when it left last, or null
 * @param unknownSince when it left first of those tries that had no answer, or null
 * @param reason why the vendor refused it, or why it was dropped; or null
 */
public record MessageRecord(
    String key,
    Audience audience,
    String recipient,
    String template,
    String words,
    Status status,
    int attempts,
    String channel,
    String vendorRef,
    String reason,
    Instant askedAt,
    Instant triedAt,
    Instant unknownSince) {

  /** Whom it is for. */
  public enum Audience {
    CUSTOMER,
    STAFF
  }

  /** Where it stands. */
  public enum Status {
    /** It has not left. */
    WAITING,
    /** It has left, or was about to; what became of it is not known. */
    SENDING,
    SENT,
    /** The vendor will never take it. */
    REFUSED,
    /** There is nobody who could be told. */
    DROPPED;

    /** Whether nothing more becomes of it. */
    public boolean isEnd() {
      return this == SENT || this == REFUSED || this == DROPPED;
    }
  }
}
