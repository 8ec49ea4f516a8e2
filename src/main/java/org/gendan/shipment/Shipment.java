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
 * @param round counts the parcels that have had this number; carriers use one again (row 47 of
 *     docs/domain.md)
 * @param withdrawal why this was never a parcel of its order, or null
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
    int round,
    Withdrawal withdrawal,
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

  /**
   * A person has found that the waybill was written down wrongly.
   *
   * @param by user id
   * @param reason that person's words
   * @param replacedBy id of the parcel that was meant, or null
   */
  public record Withdrawal(String by, Instant at, String reason, String replacedBy) {}

  /** The first parcel with its number. */
  public Shipment(
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
    this(
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
        1,
        null,
        version);
  }

  /** Whether there is something for logistics to verify. */
  public boolean isOutcomeClaimed() {
    return !isWithdrawn() && verification == null && (claim != null || status.isOutcome());
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

  /** Whether a person has taken it back: what is reported of its number moves nothing. */
  public boolean isWithdrawn() {
    return withdrawal != null;
  }

  /** Whether an event that happened then may be about this parcel and not about a later one. */
  boolean hasLastedUntil(Instant happenedAt) {
    return !isWithdrawn() && !statusAt.isBefore(happenedAt);
  }

  /** The same after it was written. */
  public Shipment saved() {
    return with(status, statusAt, claim, verification, withdrawal, version + 1);
  }

  public Shipment moved(ShipmentStatus next, Instant at) {
    return with(next, at, claim, verification, withdrawal, version);
  }

  public Shipment claimed(Claim next) {
    return with(status, statusAt, next, verification, withdrawal, version);
  }

  public Shipment verified(Verification next) {
    return with(status, statusAt, claim, next, withdrawal, version);
  }

  public Shipment withdrawn(Withdrawal next) {
    return with(status, statusAt, claim, verification, next, version);
  }

  /** The same, but it left then. */
  public Shipment leftAt(Instant at) {
    return new Shipment(
        id,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        at,
        status,
        statusAt,
        claim,
        verification,
        round,
        withdrawal,
        version);
  }

  private Shipment with(
      ShipmentStatus where, Instant since, Claim said, Verification found, Withdrawal why, int no) {
    return new Shipment(
        id,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        dispatchedAt,
        where,
        since,
        said,
        found,
        round,
        why,
        no);
  }
}
