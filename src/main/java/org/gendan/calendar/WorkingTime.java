package org.gendan.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Pattern;
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

  /** Months and weeks would be counted in days of which nobody knows whether they are worked. */
  private static final Pattern AMOUNT =
      Pattern.compile("P\\d{1,3}D|PT(?=\\d)(\\d{1,4}H)?(\\d{1,5}M)?");

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
    if (!AMOUNT.matcher(amount).matches()) {
      throw Refusal.invalid(
          "plus", "duration", "'%s' is no working time such as PT2H or P1D".formatted(amount));
    }
    ZonedDateTime start = from.atZone(calendar.zone());
    return amount.contains("T")
        ? calendar.plus(start, Duration.parse(amount)).toInstant()
        : calendar.plusDays(start, Period.parse(amount).getDays()).toInstant();
  }
}
