package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which frames a date is worked in.
 *
 * @param weekdays frames by weekday; a weekday without an entry is off
 * @param makeUpLike the weekday whose frames an officially declared working day has
 * @param official what an authority declared; null when the calendar does not follow it
 * @param own days that differ for this calendar alone; they win over the official ones
 * @param years the years whose official days are on file
 */
record WorkWeek(
    Map<DayOfWeek, List<Frame>> weekdays,
    DayOfWeek makeUpLike,
    OfficialDays official,
    Map<LocalDate, DayPlan> own,
    Set<Integer> years) {

  WorkWeek(
      Map<DayOfWeek, List<Frame>> weekdays,
      DayOfWeek makeUpLike,
      OfficialDays official,
      Map<LocalDate, DayPlan> own) {
    this(
        Map.copyOf(weekdays),
        makeUpLike,
        official,
        Map.copyOf(own),
        official == null ? Set.of() : official.years());
  }

  DayPlan plan(LocalDate date) {
    DayPlan ours = own.get(date);
    if (ours != null) {
      return ours;
    }
    OfficialDays.Declared declared = official == null ? null : official.days().get(date);
    if (declared == null) {
      return new DayPlan(DayPlan.Kind.REGULAR, frames(date.getDayOfWeek()), "");
    }
    if (!declared.worked()) {
      return new DayPlan(DayPlan.Kind.OFF, List.of(), declared.name());
    }
    return new DayPlan(DayPlan.Kind.MAKE_UP, frames(makeUpLike), declared.name());
  }

  /** Whether this year is computed by weekdays alone although official days are to be followed. */
  boolean lacks(int year) {
    return official != null && !years.contains(year);
  }

  private List<Frame> frames(DayOfWeek day) {
    return weekdays.getOrDefault(day, List.of());
  }
}
