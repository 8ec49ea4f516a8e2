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
public record FollowUp(
    String shipmentId,
    Instant heardAt,
    Instant attemptedAt,
    CallLog calls,
    Countdown countdown,
    Instant pickUpAt,
    Instant followedAt,
    int version) {

  public static FollowUp fresh(String shipmentId, Instant dispatchedAt) {
    return new FollowUp(
        shipmentId, dispatchedAt, null, CallLog.NONE, Countdown.NONE, null, null, 0);
  }

  /** The same after it was written. */
  public FollowUp saved() {
    return new FollowUp(
        shipmentId, heardAt, attemptedAt, calls, countdown, pickUpAt, followedAt, version + 1);
  }

  /** The same with the latest that was heard; the past never becomes younger. */
  public FollowUp heard(Instant at) {
    Instant last = heardAt.isBefore(at) ? at : heardAt;
    return new FollowUp(
        shipmentId, last, attemptedAt, calls, countdown, pickUpAt, followedAt, version);
  }

  public FollowUp attempted(Instant at) {
    return new FollowUp(shipmentId, heardAt, at, calls, countdown, pickUpAt, followedAt, version);
  }

  public FollowUp with(CallLog next) {
    return new FollowUp(
        shipmentId, heardAt, attemptedAt, next, countdown, pickUpAt, followedAt, version);
  }

  public FollowUp with(Countdown next) {
    return new FollowUp(
        shipmentId, heardAt, attemptedAt, calls, next, pickUpAt, followedAt, version);
  }

  public FollowUp collectedAt(Instant day) {
    return new FollowUp(
        shipmentId, heardAt, attemptedAt, calls, countdown, day, followedAt, version);
  }

  public FollowUp followed(Instant at) {
    return new FollowUp(shipmentId, heardAt, attemptedAt, calls, countdown, pickUpAt, at, version);
  }
}
