package org.gendan.shipment.care;

import org.gendan.shipment.CustomerCall;
import org.springframework.modulith.NamedInterface;

/** The steps about which the follow-up record has a line. */
@NamedInterface
public enum FollowUpStep {
  FIRST_CALL(CustomerCall.FIRST, 0),
  SECOND_CALL(CustomerCall.SECOND, 0),
  THIRD_CALL(CustomerCall.THIRD, 0),
  /** The earlier of the two reminders before a return. */
  EARLY_REMINDER(null, 1),
  /** The later one. */
  LATE_REMINDER(null, 2),
  /** Before the day on which the customer collects. */
  PICK_UP_REMINDER(null, 0),
  /** Not on the phone: the customer has asked on the page of the order. */
  ASKED_ONLINE(null, 0);

  private final CustomerCall call;
  private final int reminder;

  FollowUpStep(CustomerCall call, int reminder) {
    this.call = call;
    this.reminder = reminder;
  }

  /** Which of the three calls this is, or null. */
  public CustomerCall call() {
    return call;
  }

  /** Which of the two reminders before a return this is; 0 for other steps. */
  public int reminder() {
    return reminder;
  }

  /** Whether the parcel should have reached the customer's area by then. */
  public boolean isLocal() {
    return this != FIRST_CALL;
  }
}
