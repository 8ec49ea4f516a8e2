package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * One frame of work on each working day.
 *
 * @param zone where the frame's times are meant
 * @param opens first minute of work
 * @param closes end of work
 * @param weekdays days that are worked when no override says otherwise
 * @param overrides days that differ: true is worked (调休), false is off
 */
record WorkCalendar(
    ZoneId zone,
    LocalTime opens,
    LocalTime closes,
    Set<DayOfWeek> weekdays,
    Map<LocalDate, Boolean> overrides) {

  ZonedDateTime plus(ZonedDateTime from, Duration amount) {
    ZonedDateTime at = opening(from);
    Duration left = amount;
    while (true) {
      ZonedDateTime closing = at.toLocalDate().atTime(closes).atZone(zone);
      Duration today = Duration.between(at, closing);
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = opening(closing.plusNanos(1));
    }
  }

  ZonedDateTime plusDays(ZonedDateTime from, int days) {
    ZonedDateTime at = opening(from);
    for (int left = days; left > 0; left--) {
      LocalDate next = nextWorkday(at.toLocalDate().plusDays(1));
      at = next.atTime(at.toLocalTime()).atZone(zone);
    }
    return at;
  }

  /** The given moment when it is worked, else the next opening. */
  private ZonedDateTime opening(ZonedDateTime from) {
    LocalDate day = from.toLocalDate();
    LocalTime time = from.toLocalTime();
    if (isWorked(day) && time.isBefore(closes)) {
      return time.isBefore(opens) ? day.atTime(opens).atZone(zone) : from;
    }
    return nextWorkday(day.plusDays(1)).atTime(opens).atZone(zone);
  }

  private LocalDate nextWorkday(LocalDate from) {
    LocalDate day = from;
    while (!isWorked(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isWorked(LocalDate day) {
    return overrides.getOrDefault(day, weekdays.contains(day.getDayOfWeek()));
  }
}
