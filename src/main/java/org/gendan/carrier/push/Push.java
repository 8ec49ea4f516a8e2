package org.gendan.carrier.push;

import java.time.Instant;

/**
 * A push as it came in.
 *
 * @param content what the signature was over, or what could be read of a refused one
 * @param tries how often it was tried to apply it
 * @param reason why it is not applied, or null
 */
public record Push(
    long pushId,
    String vendor,
    String content,
    Instant receivedAt,
    Status status,
    int tries,
    Instant nextTryAt,
    String reason) {

  /** What became of it. */
  public enum Status {
    /** Not looked at yet. */
    NEW,
    /** Something of it could not be applied, and is tried again. */
    WAITING,
    /** All of it has reached the parcels. */
    APPLIED,
    /** Not the vendor's, or not readable; the vendor was told. */
    REFUSED,
    /** Was tried for as long as configured. */
    GIVEN_UP
  }
}
