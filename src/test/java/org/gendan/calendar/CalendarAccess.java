package org.gendan.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.gendan.calendar.clock.ClockFace;

/** Opens the shipped calendars to the tests of the rooms. */
public final class CalendarAccess {

  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private CalendarAccess() {}

  public static Calendars shipped() {
    return new Calendars(new CalendarProperties(SHANGHAI, null, Duration.ofDays(1)));
  }

  public static WorkingTime workingTime(Calendars calendars, Clock clock) {
    return new WorkingTime(calendars, clock);
  }

  /** Reads clocks that wait for no cut-off window. */
  public static ClockFace face(Calendars calendars) {
    return new ClockFace(calendars, workingTime(calendars, Clock.systemUTC()), null);
  }
}
