package org.gendan.calendar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How one day is worked.
 *
 * @param kind why it is worked so
 * @param frames in the order of the day; empty when the day is off
 * @param name what an override is called, such as 国庆节; empty on a regular day
 */
record DayPlan(Kind kind, List<Frame> frames, String name) {

  /** What decided about the day. */
  enum Kind {
    /** The frames of its weekday. */
    REGULAR,
    /** A public holiday, or a day off of this calendar alone. */
    OFF,
    /** Worked in exchange for a holiday (调休). */
    MAKE_UP,
    /** Worked in frames of its own. */
    SPECIAL
  }

  boolean isWorked() {
    return !frames.isEmpty();
  }

  /** The frames as people write them: {@code 09:00-12:00, 13:00-18:00}. */
  String hours() {
    return frames.stream().map(Frame::toString).collect(Collectors.joining(", "));
  }
}
