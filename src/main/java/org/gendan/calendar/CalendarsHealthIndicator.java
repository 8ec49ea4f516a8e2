package org.gendan.calendar;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells on the health page which years are computed by weekdays alone and which files were refused.
 * Always up: deadlines are still computed, and a probe must not restart the application for them.
 */
@Component
class CalendarsHealthIndicator implements HealthIndicator {

  private final Calendars calendars;
  private final ZoneId zone;
  private final Clock clock;

  CalendarsHealthIndicator(Calendars calendars, ZoneId zone, Clock clock) {
    this.calendars = calendars;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up().withDetail("calendars", calendars.names());
    int year = clock.instant().atZone(zone).getYear();
    Set<String> weekdaysAlone = new TreeSet<>(calendars.computedByWeekdays());
    for (String name : calendars.names()) {
      if (calendars.named(name).week().lacks(year)) {
        weekdaysAlone.add(year + " (" + name + ")");
      }
    }
    if (!weekdaysAlone.isEmpty()) {
      health.withDetail("computedByWeekdaysAlone", weekdaysAlone);
    }
    if (calendars.refused() != null) {
      health.withDetail("refused", calendars.refused());
    }
    return health.build();
  }
}
