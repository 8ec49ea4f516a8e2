package org.gendan.cockpit.heat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.engine.past.StepDayMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts business days as they go on, the newest first, each part in a transaction of its own. */
@Service
class CountedDays {

  /** No heat map looks further back. */
  static final int MOST_DAYS = 366;

  /** What ended in the last second of a part may be written a little later. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  /** A day that is going on is counted in parts of so long, which a look then need not read. */
  private static final Duration PART = Duration.ofMinutes(5);

  private final StepDayMapper steps;
  private final Clock clock;
  private final ZoneId zone;

  CountedDays(StepDayMapper steps, Clock clock, ZoneId zone) {
    this.steps = steps;
    this.clock = clock;
    this.zone = zone;
  }

  /** The next day of which a part is to be counted; empty when all is that is settled. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> next() {
    Instant first = steps.first();
    if (first == null) {
      return Optional.empty();
    }
    Instant settled = settled();
    LocalDate newest = LocalDate.ofInstant(settled, zone);
    LocalDate limit = newest.minusDays(MOST_DAYS);
    LocalDate oldest = LocalDate.ofInstant(first, zone);
    LocalDate from = oldest.isBefore(limit) ? limit : oldest;
    if (from.isAfter(newest)) {
      return Optional.empty();
    }
    Map<LocalDate, Instant> reached =
        steps.counted(from, newest).stream()
            .collect(Collectors.toMap(StepDayMapper.Counted::onDay, this::reached));
    return newest
        .datesUntil(from.minusDays(1), Period.ofDays(-1))
        .filter(day -> reached.getOrDefault(day, begin(day)).isBefore(earlier(settled, end(day))))
        .findFirst();
  }

  /** Counts what is settled of a day and not counted yet, by this node or another. */
  @Transactional
  public void count(LocalDate day) {
    steps.begin(day, begin(day));
    Instant from = steps.until(day);
    Instant to = earlier(settled(), end(day));
    if (from != null && from.isBefore(to)) {
      steps.count(day, from, to);
      steps.reached(day, to.equals(end(day)) ? null : to);
    }
  }

  /** Until when the steps of a day are counted; the end of the day when all are. */
  Instant reached(StepDayMapper.Counted day) {
    return day.untilAt() == null ? end(day.onDay()) : day.untilAt();
  }

  Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  private Instant settled() {
    long part = PART.toMillis();
    return Instant.ofEpochMilli(clock.instant().minus(SETTLED).toEpochMilli() / part * part);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
