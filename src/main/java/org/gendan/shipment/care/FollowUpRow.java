package org.gendan.shipment.care;

import java.time.Instant;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.HoldCause;

/** A row of {@code parcel_care}. */
record FollowUpRow(
    String shipmentId,
    Instant heardAt,
    Instant attemptedAt,
    Instant firstCallAt,
    Instant secondCallAt,
    Instant thirdCallAt,
    CustomerCall openCall,
    HoldCause holdCause,
    Instant heldAt,
    Instant returnAt,
    Countdown.State countdown,
    int remindersMade,
    Instant pickUpAt,
    Instant followedAt,
    CustomerCall againCall,
    int againTries,
    Instant againAt,
    String againWhy,
    Instant verifyAt,
    Instant doubtedAt,
    boolean rescueOpen,
    int version) {

  FollowUp toFollowUp() {
    return new FollowUp(
        shipmentId,
        heardAt,
        attemptedAt,
        new CallLog(
            firstCallAt,
            secondCallAt,
            thirdCallAt,
            new CallAgain(againCall, againTries, againAt, againWhy),
            openCall),
        new Countdown(countdown, holdCause, heldAt, returnAt, remindersMade, rescueOpen),
        pickUpAt,
        new OutcomeWork(verifyAt, doubtedAt),
        followedAt,
        version);
  }
}
