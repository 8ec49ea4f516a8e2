package org.gendan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** One deadline, computed and walked, for the benchmark. */
public final class CalendarTimings {

  private final WorkCalendar calendar;

  public CalendarTimings(String name) {
    calendar = CalendarAccess.shipped().named(name);
  }

  /** As models ask for it. */
  public Instant after(Instant from, String amount) {
    return calendar.after(from, WorkAmount.parse(amount));
  }

  /** Minute by minute; whole days are counted at the minute that ends them. */
  public Instant walk(Instant from, String amount) {
    WorkAmount parsed = WorkAmount.parse(amount);
    long left = parsed.days() > 0 ? parsed.days() : parsed.time().toMinutes();
    ZonedDateTime at = from.atZone(calendar.zone());
    LocalDate day = at.toLocalDate();
    while (left > 0) {
      int minute = at.getHour() * 60 + at.getMinute();
      boolean worked =
          calendar.week().plan(at.toLocalDate()).frames().stream()
              .anyMatch(frame -> frame.from() <= minute && minute < frame.to());
      if (parsed.days() == 0) {
        left -= worked ? 1 : 0;
      } else if (worked && !day.equals(at.toLocalDate())) {
        day = at.toLocalDate();
        left--;
      }
      at = at.plusMinutes(1);
    }
    return at.toInstant();
  }
}
