package org.gendan.calendar.clock;

import org.springframework.modulith.NamedInterface;

/**
 * How a clock counts. All of it is data: it comes from a decision table or a model.
 *
 * @param calendar name of the calendar whose working time counts, and is given back after a pause;
 *     {@code around-the-clock} for wall clock
 * @param amount what is allowed: {@code PT2H} of working time, {@code P1D} for a working day, or
 *     the name of a cut-off window such as {@code vip-ticket}, whose end is the deadline
 * @param dutyGroup time counts only while a person of this group is on duty; null when it always
 *     counts
 */
@NamedInterface
public record ClockPolicy(String calendar, String amount, String dutyGroup) {

  /** A clock that asks for no duty. */
  public static ClockPolicy of(String calendar, String amount) {
    return new ClockPolicy(calendar, amount, null);
  }

  /** The same, but paused while nobody of the group is on duty. */
  public ClockPolicy whileOnDuty(String group) {
    return new ClockPolicy(calendar, amount, group);
  }
}
