package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happened on the way from a moment to its deadline, before it is put into words.
 *
 * @param from where the counting was asked to start
 * @param start where it started: the same, or the next opening
 * @param due the deadline
 * @param hours the frames of the day on which it started
 * @param otherHours weekdays on the way that have other frames
 * @param notes days on the way that follow no weekday, in order
 * @param closed weekdays on the way without any work
 * @param missingYears years whose official days are not on file
 */
record Derivation(
    ZonedDateTime from,
    WorkAmount amount,
    ZonedDateTime start,
    ZonedDateTime due,
    String hours,
    Map<DayOfWeek, String> otherHours,
    List<Note> notes,
    Set<DayOfWeek> closed,
    Set<Integer> missingYears) {

  /** Days in a row that are worked, or not worked, for the same reason. */
  record Note(LocalDate first, LocalDate last, DayPlan plan) {}

  static Derivation of(WorkCalendar calendar, Instant from, WorkAmount amount, Instant due) {
    ZonedDateTime asked = from.atZone(calendar.zone());
    ZonedDateTime start = calendar.opening(from).atZone(calendar.zone());
    ZonedDateTime end = due.atZone(calendar.zone());
    DayPlan begun = calendar.week().plan(start.toLocalDate());
    Map<DayOfWeek, String> otherHours = new TreeMap<>();
    List<Note> notes = new ArrayList<>();
    Set<DayOfWeek> closed = new TreeSet<>();
    LocalDate day = asked.toLocalDate();
    for (; !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
      DayPlan plan = calendar.week().plan(day);
      boolean regular = plan.kind() == DayPlan.Kind.REGULAR;
      if (regular && !plan.isWorked()) {
        closed.add(day.getDayOfWeek());
      } else if (!regular) {
        add(notes, day, plan);
      } else if (!plan.frames().equals(begun.frames())) {
        otherHours.put(day.getDayOfWeek(), plan.hours());
      }
    }
    return new Derivation(
        asked,
        amount,
        start,
        end,
        begun.hours(),
        otherHours,
        notes,
        closed,
        calendar.missingYears(from, due));
  }

  private static void add(List<Note> notes, LocalDate day, DayPlan plan) {
    Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
    if (last != null && last.last().plusDays(1).equals(day) && last.plan().equals(plan)) {
      notes.set(notes.size() - 1, new Note(last.first(), day, plan));
    } else {
      notes.add(new Note(day, day, plan));
    }
  }
}
