package org.gendan.shipment.notice;

import java.time.Instant;

/**
 * What happened to a parcel on its flight (rows 98-100 of docs/domain.md).
 *
 * @param requestId the caller's own, at most 64 characters; the same is the same event
 * @param reason in the words of the airline, at most 200 characters; null for a departure only
 * @param nextEta when it is expected now, or null when nobody knows
 */
public record FreightEvent(
    String requestId,
    String shipmentId,
    Kind kind,
    String reason,
    Instant happenedAt,
    Instant nextEta) {

  /** What can happen. */
  public enum Kind {
    /** 拉货: left behind. */
    OFFLOADED,
    /** 延误. */
    DELAYED,
    /** 备降: it landed elsewhere. */
    DIVERTED,
    /** It has taken off after all. */
    DEPARTED,
    /** 机场破损; the customer is told, always (B13 of docs/domain.md). */
    DAMAGED
  }
}
