package org.gendan.testing.process;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import org.gendan.engine.EngineForTests;
import org.gendan.engine.deployment.ModelFunction;

/**
 * Working time at a desk that never closes, so that a test can tell from a date which amount a
 * model asked for.
 */
public class WorkingTimeForTests implements ModelFunction {

  private static final Set<String> CALENDARS =
      Set.of("desk", "carrier", "around-the-clock", "contact-hours");

  public Date after(String calendar, String amount) {
    if (!CALENDARS.contains(calendar)) {
      throw new IllegalArgumentException("There is no calendar " + calendar);
    }
    return in(amount);
  }

  /** After a date. */
  public Date after(String calendar, Date from, String amount) {
    long later = after(calendar, amount).getTime() - Date.from(EngineForTests.NOW).getTime();
    return new Date(from.getTime() + later);
  }

  /** Before a date; of a desk that never closes the calendar does not matter. */
  public Date before(String calendar, Date until, String amount) {
    var end = LocalDateTime.ofInstant(until.toInstant(), ZoneOffset.UTC);
    var then =
        amount.contains("T") ? end.minus(Duration.parse(amount)) : end.minus(Period.parse(amount));
    return Date.from(then.toInstant(ZoneOffset.UTC));
  }

  /** What this calendar makes of an amount at the time of the tests. */
  public static Date in(String amount) {
    var now = LocalDateTime.ofInstant(EngineForTests.NOW, ZoneOffset.UTC);
    var then =
        amount.contains("T") ? now.plus(Duration.parse(amount)) : now.plus(Period.parse(amount));
    return Date.from(then.toInstant(ZoneOffset.UTC));
  }
}
