package org.gendan.calendar.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.DueClock.Status;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.security.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clocks would show under other limits; reads their ledgers many at once, writes nothing. */
@Component
@NamedInterface
@Transactional(readOnly = true)
public class ClockForecasts {

  private static final int TOGETHER = 500;

  private final DueDateMapper store;
  private final ClockFace face;
  private final Clock clock;

  ClockForecasts(DueDateMapper store, ClockFace face, Clock clock) {
    this.store = store;
    this.face = face;
    this.clock = clock;
  }

  /**
   * A clock as it is and as it would be.
   *
   * @param before its limit now
   * @param oldDueAt null while it is paused
   * @param newDueAt null while it is paused
   */
  @NamedInterface
  public record Reading(
      String ref,
      ClockPolicy before,
      ClockPolicy after,
      Instant startedAt,
      Instant oldDueAt,
      Instant newDueAt,
      Explanation explanation) {}

  /**
   * Clocks under other limits; those that are stopped, or there never were, are left out.
   *
   * @param policies by ref; null for the one that it has
   * @param others calendars and cut-off windows as they would be
   */
  public List<Reading> under(Map<String, ClockPolicy> policies, OtherRules others) {
    ClockFace asked = face.with(others);
    List<Reading> readings = new ArrayList<>();
    for (DueClock running : read(policies.keySet())) {
      if (running.status() != Status.STOPPED) {
        ClockEvent now = running.policy();
        ClockPolicy own = ClockPolicy.of(now.calendar(), now.amount());
        ClockPolicy policy = Objects.requireNonNullElse(policies.get(running.ref()), own);
        DueClock other =
            running.withPolicy(
                policy.calendar(), policy.amount(), clock.instant(), null, CurrentActor.SYSTEM);
        ClockReading reading = asked.read(other);
        readings.add(
            new Reading(
                running.ref(),
                own,
                policy,
                running.startedAt(),
                face.read(running).dueAt(),
                reading.dueAt(),
                reading.explanation()));
      }
    }
    return readings;
  }

  /**
   * What rules that read clocks would answer, in their order: null where there is no such clock,
   * {@link ClockTimes#NOT_NOW} while it is paused or stopped.
   */
  public List<Instant> dates(List<DueRule> rules) {
    Map<String, DueClock> clocks = new HashMap<>();
    read(rules.stream().map(DueRule::clockRef).distinct().toList())
        .forEach(running -> clocks.put(running.ref(), running));
    List<Instant> dates = new ArrayList<>();
    for (DueRule rule : rules) {
      DueClock running = clocks.get(rule.clockRef());
      dates.add(running == null ? null : date(running, rule.clockPercent()));
    }
    return dates;
  }

  private Instant date(DueClock running, Integer percent) {
    if (running.status() == Status.STOPPED) {
      return ClockTimes.NOT_NOW;
    }
    Instant due = percent == null ? face.read(running).dueAt() : face.share(running, percent);
    return due == null ? ClockTimes.NOT_NOW : due;
  }

  private List<DueClock> read(Collection<String> refs) {
    List<String> all = List.copyOf(refs);
    List<DueClock> clocks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      store.ledgersOf(all.subList(from, Math.min(from + TOGETHER, all.size()))).stream()
          .collect(
              groupingBy(
                  DueDateMapper.RefEvent::ref, mapping(DueDateMapper.RefEvent::event, toList())))
          .forEach((ref, events) -> clocks.add(new DueClock(ref, events)));
    }
    return clocks;
  }
}
