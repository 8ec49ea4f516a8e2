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
 * @param outcome what there is to find out about its outcome
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
    OutcomeWork outcome,
    Instant followedAt,
    int version) {

  public static FollowUp fresh(String shipmentId, Instant dispatchedAt) {
    return new FollowUp(
        shipmentId,
        dispatchedAt,
        null,
        CallLog.NONE,
        Countdown.NONE,
        null,
        OutcomeWork.NONE,
        null,
        0);
  }

  /** The same after it was written. */
  public FollowUp saved() {
    return in(followedAt, version + 1);
  }

  /** The same with the latest that was heard; the past never becomes younger. */
  public FollowUp heard(Instant at) {
    Instant last = heardAt.isBefore(at) ? at : heardAt;
    return changed(last, attemptedAt, calls, countdown, pickUpAt, outcome);
  }

  public FollowUp attempted(Instant at) {
    return changed(heardAt, at, calls, countdown, pickUpAt, outcome);
  }

  public FollowUp with(CallLog next) {
    return changed(heardAt, attemptedAt, next, countdown, pickUpAt, outcome);
  }

  public FollowUp with(Countdown next) {
    return changed(heardAt, attemptedAt, calls, next, pickUpAt, outcome);
  }

  public FollowUp with(OutcomeWork next) {
    return changed(heardAt, attemptedAt, calls, countdown, pickUpAt, next);
  }

  public FollowUp collectedAt(Instant day) {
    return changed(heardAt, attemptedAt, calls, countdown, day, outcome);
  }

  public FollowUp followed(Instant at) {
    return in(at, version);
  }

  private FollowUp changed(
      Instant heard,
      Instant attempted,
      CallLog log,
      Countdown hold,
      Instant pickUp,
      OutcomeWork work) {
    return new FollowUp(shipmentId, heard, attempted, log, hold, pickUp, work, followedAt, version);
  }

  private FollowUp in(Instant followed, int next) {
    return new FollowUp(
        shipmentId, heardAt, attemptedAt, calls, countdown, pickUpAt, outcome, followed, next);
  }
}
