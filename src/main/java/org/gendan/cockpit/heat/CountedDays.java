package org.gendan.cockpit.heat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gendan.engine.past.StepDayMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts business days that are over, the newest first, each in a transaction of its own. */
@Service
class CountedDays {

  /** No heat map looks further back. */
  static final int MOST_DAYS = 366;

  /** What ended in the last second of a day may be written a little later. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private final StepDayMapper steps;
  private final Clock clock;
  private final ZoneId zone;

  CountedDays(StepDayMapper steps, Clock clock, ZoneId zone) {
    this.steps = steps;
    this.clock = clock;
    this.zone = zone;
  }

  /** The next day to count; empty when all are. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> next() {
    Instant first = steps.first();
    if (first == null) {
      return Optional.empty();
    }
    LocalDate newest = LocalDate.ofInstant(clock.instant().minus(SETTLED), zone).minusDays(1);
    LocalDate limit = newest.minusDays(MOST_DAYS);
    LocalDate oldest = LocalDate.ofInstant(first, zone);
    LocalDate from = oldest.isBefore(limit) ? limit : oldest;
    Set<LocalDate> counted = new HashSet<>(steps.counted(from, newest));
    return from.isAfter(newest)
        ? Optional.empty()
        : newest
            .datesUntil(from.minusDays(1), java.time.Period.ofDays(-1))
            .filter(day -> !counted.contains(day))
            .findFirst();
  }

  /** Counts a day, unless another node has done it. */
  @Transactional
  public void count(LocalDate day) {
    if (steps.begin(day) == 1) {
      steps.count(
          day, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }
}
