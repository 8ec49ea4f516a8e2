package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

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

  /** Weekdays in a row with the same frames are said together. */
  String hours() {
    StringJoiner said = new StringJoiner("; ");
    DayOfWeek[] days = DayOfWeek.values();
    for (int first = 0; first < days.length; ) {
      int last = first;
      while (last + 1 < days.length && frames(days[last + 1]).equals(frames(days[first]))) {
        last++;
      }
      if (!frames(days[first]).isEmpty()) {
        said.add(
            (last == first
                    ? shortly(days[first])
                    : shortly(days[first]) + "-" + shortly(days[last]))
                + " "
                + new DayPlan(DayPlan.Kind.REGULAR, frames(days[first]), "").hours());
      }
      first = last + 1;
    }
    return said.toString();
  }

  private static String shortly(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  private List<Frame> frames(DayOfWeek day) {
    return weekdays.getOrDefault(day, List.of());
  }
}
