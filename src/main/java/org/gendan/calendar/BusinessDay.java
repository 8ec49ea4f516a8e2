package org.gendan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.gendan.engine.deployment.ModelFunction;
import org.springframework.stereotype.Component;

/** The business day that it is, as lists of tasks ask for it: {@code ${businessDay.end()}}. */
@Component
public class BusinessDay implements ModelFunction {

  private final Clock clock;
  private final ZoneId zone;

  BusinessDay(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** The midnight at which it ends, in the zone of business days. */
  public Date end() {
    return Date.from(
        LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atStartOfDay(zone).toInstant());
  }
}
