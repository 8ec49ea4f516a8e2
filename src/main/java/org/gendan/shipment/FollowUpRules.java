package org.gendan.shipment;

import java.time.Duration;
import java.time.LocalTime;

/** The decision tables of the follow-up, as analysts deploy them. */
public interface FollowUpRules {

  /** Table {@code carrier-rules}: what this carrier does with a parcel that is held. */
  CarrierRule carrier(String carrier, HoldCause cause);

  /** Table {@code follow-up-call}: which call suits where the parcel is. */
  CallRule call(ShipmentStatus status, boolean attempted);

  /** Table {@code stall-rules}: how long silence is normal. */
  StallRule stall(String carrier, ShipmentStatus status, boolean held);

  /** Table {@code notice-milestones}: whether the customer is told of a movement. */
  MilestoneRule milestone(ShipmentStatus before, ShipmentStatus now);

  /** Table {@code low-score}: whether a score of a callback has to lead to an improvement. */
  boolean isLow(int score);

  /**
   * The rule book of a carrier.
   *
   * @param startDays the first call is made that many days after dispatch
   * @param holdDays the parcel is held that long, and then sent back
   * @param returnBy with it, the parcel goes back at this time of day instead, or null
   * @param logisticsOnly whether only logistics talks to the carrier
   */
  record CarrierRule(int startDays, int holdDays, LocalTime returnBy, boolean logisticsOnly) {}

  /**
   * The call that is due.
   *
   * @param call which one, or null for none
   * @param waitHours hours after the delivery attempt
   */
  record CallRule(CustomerCall call, int waitHours) {}

  /**
   * How long nothing may happen.
   *
   * @param hours until the alarm
   * @param alarm what to raise then, or null for nothing
   */
  record StallRule(int hours, ParcelAlarm.Kind alarm) {}

  /**
   * What a movement is to the customer (row 58 of docs/domain.md).
   *
   * @param milestone its name, or null for none
   * @param within how long after it the customer is to be told
   * @param eta how long after it the next thing is expected
   */
  record MilestoneRule(String milestone, Duration within, Duration eta) {}
}
