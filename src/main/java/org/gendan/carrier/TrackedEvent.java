package org.gendan.carrier;

import java.time.Instant;

/**
 * One thing that happened to a parcel, as a carrier reports it.
 *
 * @param carrier code such as {@code SF}
 * @param vendorCode the vendor's own code of the status, or null
 * @param at when it happened, not when we heard of it
 * @param place where, or null
 * @param text the carrier's words, or null
 * @param source the adapter that heard it
 */
public record TrackedEvent(
    String carrier,
    String waybillNo,
    TrackedStatus status,
    String vendorCode,
    Instant at,
    String place,
    String text,
    String source) {}
