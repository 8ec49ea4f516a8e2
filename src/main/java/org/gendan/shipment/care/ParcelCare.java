package org.gendan.shipment.care;

import java.time.Instant;

/**
 * What the desks have agreed and done about a parcel.
 *
 * @param heardAt when the carrier last reported anything, by the time it happened
 * @param attemptedAt when the last delivery was attempted, or null
 * @param calls the calls to the customer
 * @param countdown the return countdown
 * @param pickUpAt start of the day on which the customer agreed to collect it, or null
 * @param followedAt when its follow-up began, or null
 * @param version counts the changes
 */
public record ParcelCare(
    String shipmentId,
    Instant heardAt,
    Instant attemptedAt,
    CallLog calls,
    Countdown countdown,
    Instant pickUpAt,
    Instant followedAt,
    int version) {

  public static ParcelCare fresh(String shipmentId, Instant dispatchedAt) {
    return new ParcelCare(
        shipmentId, dispatchedAt, null, CallLog.NONE, Countdown.NONE, null, null, 0);
  }

  /** The same after it was written. */
  public ParcelCare saved() {
    return new ParcelCare(
        shipmentId, heardAt, attemptedAt, calls, countdown, pickUpAt, followedAt, version + 1);
  }

  /** The same with the latest that was heard; the past never becomes younger. */
  public ParcelCare heard(Instant at) {
    Instant last = heardAt.isBefore(at) ? at : heardAt;
    return new ParcelCare(
        shipmentId, last, attemptedAt, calls, countdown, pickUpAt, followedAt, version);
  }

  public ParcelCare attempted(Instant at) {
    return new ParcelCare(shipmentId, heardAt, at, calls, countdown, pickUpAt, followedAt, version);
  }

  public ParcelCare with(CallLog next) {
    return new ParcelCare(
        shipmentId, heardAt, attemptedAt, next, countdown, pickUpAt, followedAt, version);
  }

  public ParcelCare with(Countdown next) {
    return new ParcelCare(
        shipmentId, heardAt, attemptedAt, calls, next, pickUpAt, followedAt, version);
  }

  public ParcelCare collectedAt(Instant day) {
    return new ParcelCare(
        shipmentId, heardAt, attemptedAt, calls, countdown, day, followedAt, version);
  }

  public ParcelCare followed(Instant at) {
    return new ParcelCare(
        shipmentId, heardAt, attemptedAt, calls, countdown, pickUpAt, at, version);
  }
}
