package org.gendan.shipment;

import java.time.Instant;

/**
 * A parcel on its way.
 *
 * @param id our id, the business key of its follow-up
 * @param orderId the order it belongs to
 * @param orderNo the platform's number of that order
 * @param carrier code such as {@code SF}
 * @param waybillNo the carrier's number
 * @param dispatchedAt when it left
 * @param status what the carrier last reported
 * @param statusAt when that happened
 * @param claim what a customer or agent says, or null; never proof
 * @param verification what logistics found, or null
 * @param version counts the changes
 */
public record Shipment(
    String id,
    String orderId,
    String orderNo,
    String carrier,
    String waybillNo,
    Instant dispatchedAt,
    ShipmentStatus status,
    Instant statusAt,
    Claim claim,
    Verification verification,
    int version) {

  /** What a parcel came to. */
  public enum Outcome {
    SIGNED,
    REFUSED,
    /** The carrier has admitted that it cannot find it. */
    LOST
  }

  /** What the carrier, the customer or an agent says about the outcome. */
  public record Claim(Outcome outcome, String by, Instant at) {}

  /** What logistics found in the carrier's own system, and how (row 53 of docs/domain.md). */
  public record Verification(Outcome outcome, String by, Instant at, String evidence) {}

  /** Whether there is something for logistics to verify. */
  public boolean isOutcomeClaimed() {
    return verification == null && (claim != null || status.isOutcome());
  }

  /** Whether what is claimed does not fit to what the carrier reports. */
  public boolean isContradictory() {
    if (claim == null) {
      return false;
    }
    return switch (claim.outcome()) {
      case SIGNED ->
          status == ShipmentStatus.REJECTED
              || status == ShipmentStatus.RETURNING
              || status == ShipmentStatus.RETURNED;
      case REFUSED, LOST -> status == ShipmentStatus.DELIVERED;
    };
  }

  /** Whether an event is the one that brought the parcel where it is. */
  public boolean isAt(TrackingEvent event) {
    return status == event.status() && statusAt.equals(event.at());
  }

  /** The same after it was written. */
  public Shipment saved() {
    return new Shipment(
        id,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        dispatchedAt,
        status,
        statusAt,
        claim,
        verification,
        version + 1);
  }

  public Shipment moved(ShipmentStatus next, Instant at) {
    return new Shipment(
        id,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        dispatchedAt,
        next,
        at,
        claim,
        verification,
        version);
  }

  public Shipment claimed(Claim next) {
    return new Shipment(
        id,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        dispatchedAt,
        status,
        statusAt,
        next,
        verification,
        version);
  }

  public Shipment verified(Verification next) {
    return new Shipment(
        id,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        dispatchedAt,
        status,
        statusAt,
        claim,
        next,
        version);
  }
}
