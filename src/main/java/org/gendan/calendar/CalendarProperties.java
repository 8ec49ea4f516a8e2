package org.gendan.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The working hours of each desk.
 *
 * @param zone where business days are counted
 * @param calendars one frame by name of the calendar
 */
@Validated
@ConfigurationProperties("gendan.calendar")
record CalendarProperties(@NotNull ZoneId zone, @NotEmpty Map<String, @Valid Frame> calendars) {

  /** Opening and closing time, local to the zone, on the given weekdays. */
  record Frame(
      @NotNull LocalTime opens, @NotNull LocalTime closes, @NotEmpty Set<DayOfWeek> weekdays) {

    @AssertTrue(message = "must open before it closes")
    boolean isOpenBeforeClosed() {
      return opens == null || closes == null || opens.isBefore(closes);
    }
  }
}
