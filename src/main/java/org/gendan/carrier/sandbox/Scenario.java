package org.gendan.carrier.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a parcel, by the last four digits of its number. */
enum Scenario {
  /** Signed after a day and a half. */
  SIGNED("0001"),
  /** Departs and is not heard of again. */
  IN_TRANSIT("0002"),
  /** Refused at the door. */
  REFUSED("0003"),
  /** Shown only to who knows that the phone ends in 8000; then as 0001. */
  PHONE_ASKED("0004"),
  /** Nobody knows it. */
  UNKNOWN("0005"),
  /** Refused, and sent back. */
  SENT_BACK("0006"),
  /** The vendor stops watching it. */
  ABANDONED("0007");

  private final String tail;

  Scenario(String tail) {
    this.tail = tail;
  }

  static Optional<Scenario> of(String waybillNo) {
    for (Scenario scenario : values()) {
      if (waybillNo.endsWith(scenario.tail)) {
        return Optional.of(scenario);
      }
    }
    return Optional.empty();
  }

  /** The journey of a parcel that is handed over at this time. */
  List<Travelled> plan(Instant start) {
    List<Travelled> plan = new ArrayList<>();
    if (this == UNKNOWN || this == ABANDONED) {
      return plan;
    }
    plan.add(after(start, 2, Step.PICKED_UP));
    plan.add(after(start, 8, Step.DEPARTED));
    if (this == IN_TRANSIT) {
      return plan;
    }
    plan.add(after(start, 30, Step.ARRIVED));
    plan.add(after(start, 33, Step.DELIVERING));
    if (this == SIGNED || this == PHONE_ASKED) {
      plan.add(after(start, 36, Step.SIGNED));
      return plan;
    }
    plan.add(after(start, 36, Step.REFUSED));
    if (this == SENT_BACK) {
      plan.add(after(start, 60, Step.TURNED_BACK));
      plan.add(after(start, 96, Step.BACK));
    }
    return plan;
  }

  private static Travelled after(Instant start, int hours, Step step) {
    return new Travelled(start.plus(Duration.ofHours(hours)), step);
  }

  /** A step, and when it is or will be done. */
  record Travelled(Instant at, Step step) {}
}
