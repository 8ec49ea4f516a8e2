package org.gendan.shipment;

import java.time.Instant;

/**
 * A carrier has reported something new of a parcel; told in the transaction that keeps it.
 *
 * @param carrier its code, such as {@code SF}
 * @param at when it happened
 * @param receivedAt when we were told; whole seconds
 */
public record CarrierSaid(
    String shipmentId, String carrier, ShipmentStatus status, Instant at, Instant receivedAt) {}
