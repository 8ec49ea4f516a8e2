package org.gendan.shipment;

import java.time.Instant;

/**
 * One thing that happened to a parcel.
 *
 * @param at when it happened, not when we heard of it
 * @param place where, or null
 * @param text the carrier's words, or null
 * @param source who told us
 */
public record TrackingEvent(
    ShipmentStatus status, Instant at, String place, String text, String source) {}
