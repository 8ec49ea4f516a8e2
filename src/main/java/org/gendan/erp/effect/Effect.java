package org.gendan.erp.effect;

import java.time.Instant;

/**
 * Something the ERP was asked to do, as far as we know of it.
 *
 * @param digest of what was asked, to tell a repeat from a change
 * @param sentAt when it last left the house, or null
 * @param claimedUntil until then the node that has begun it may still be at it; null when none is
 * @param reference what the ERP answered, or null
 */
public record Effect(
    String key,
    String digest,
    Status status,
    Instant sentAt,
    Instant claimedUntil,
    String reference) {

  /** How far it is. */
  public enum Status {
    /** Not sent yet, or the ERP is known to have done nothing. */
    OPEN,
    /** May have left, and no answer is noted. */
    SENT,
    /** Left, and the answer got lost. */
    UNKNOWN,
    DONE
  }
}
