package org.gendan.calendar.duty;

import java.time.LocalTime;

/** The decision table of the shifts, as analysts deploy it. */
public interface DutyPlan {

  /** The name of a shift when the person does not say which. */
  String ANY = "ANY";

  /**
   * Which shift a log-on is for, such as {@code DAY on time until 17:30}, {@code DAY over} or
   * {@code unknown}.
   *
   * @param shift name of a shift, or {@value #ANY}
   */
  String shift(String shift, LocalTime loggedOnAt);
}
