package org.gendan.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.gendan.engine.ModelFunction;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Working time as models write it: {@code ${workingTime.after('desk', 'PT2H')}}. {@code PT2H}
 * counts hours inside the frames of the calendar, {@code P1D} means one working day later at the
 * same time.
 */
@Component
public class WorkingTime implements ModelFunction {

  private final Calendars calendars;
  private final Clock clock;

  WorkingTime(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * The moment that lies the given working time after now.
   *
   * @param calendar name of a calendar, such as {@code desk}
   * @param amount ISO-8601 duration of hours and minutes, or whole days
   * @throws Refusal when the calendar is unknown or the amount is unreadable
   */
  public Date after(String calendar, String amount) {
    return Date.from(after(calendar, amount, clock.instant()));
  }

  Instant after(String name, String amount, Instant from) {
    WorkCalendar calendar = calendars.named(name);
    ZonedDateTime start = from.atZone(calendar.zone());
    try {
      if (amount.contains("T")) {
        return calendar.plus(start, Duration.parse(amount)).toInstant();
      }
      return calendar.plusDays(start, Period.parse(amount).getDays()).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          "plus", "duration", "'%s' is no ISO-8601 duration such as PT2H or P1D".formatted(amount));
    }
  }
}
