package org.gendan.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * For how many days from today the official days are known, so that a year without them is noticed
 * before its deadlines are computed by weekdays alone.
 */
@Component
class CalendarFigures implements MeterBinder {

  /** The State Council announces a year a few weeks before it begins; nobody knows two. */
  private static final int YEARS = 3;

  private final Calendars calendars;
  private final ZoneId zone;
  private final Clock clock;

  CalendarFigures(Calendars calendars, ZoneId zone, Clock clock) {
    this.calendars = calendars;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("gendan.calendar.known", this, CalendarFigures::knownDays)
        .description("Days from today for which every calendar knows the official days it follows")
        .baseUnit("days")
        .register(registry);
  }

  private double knownDays() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    int unknown = today.getYear();
    while (unknown < today.getYear() + YEARS && isKnown(unknown)) {
      unknown++;
    }
    return Math.max(0, ChronoUnit.DAYS.between(today, Year.of(unknown).atDay(1)));
  }

  private boolean isKnown(int year) {
    return calendars.names().stream().noneMatch(name -> calendars.named(name).week().lacks(year));
  }
}
