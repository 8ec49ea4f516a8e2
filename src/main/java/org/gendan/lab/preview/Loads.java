package org.gendan.lab.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.calendar.duty.DutyRoster;
import org.gendan.calendar.duty.DutyShift;
import org.springframework.stereotype.Component;

/**
 * The work of the desks over the next days, hour by hour: a task counts in the hour in which it is
 * due, a timer in the hour in which it gives a desk a task. What is late already counts in the hour
 * that runs.
 */
@Component
public class Loads {

  private static final Duration AHEAD = Duration.ofDays(7);

  private final DutyRoster roster;
  private final Clock clock;

  Loads(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * An hour of a desk.
   *
   * @param before as the numbers are
   * @param after as they would be
   * @param onDuty people of the desk whose shift goes on at its beginning; nobody is planned for
   *     shifts to come
   */
  public record Load(Instant hour, String desk, int before, int after, int onDuty) {}

  /** The hours that differ or have work at all, by time and desk. */
  public List<Load> of(List<Foreseen> cases) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Map<Instant, Map<String, int[]>> counts = new TreeMap<>();
    for (Foreseen one : cases) {
      for (String desk : one.place().desks()) {
        if (!desk.startsWith("$")) {
          count(counts, hour, one.oldDueAt(), desk, 0);
          count(counts, hour, one.newDueAt(), desk, 1);
        }
      }
    }
    List<DutyShift> onDuty = roster.onDuty();
    List<Load> loads = new ArrayList<>();
    counts.forEach(
        (at, desks) ->
            desks.forEach(
                (desk, both) ->
                    loads.add(new Load(at, desk, both[0], both[1], staff(onDuty, desk, at)))));
    return loads;
  }

  private static void count(
      Map<Instant, Map<String, int[]>> counts, Instant now, Instant due, String desk, int which) {
    if (due != null && due.isBefore(now.plus(AHEAD))) {
      Instant hour = due.isBefore(now) ? now : due.truncatedTo(ChronoUnit.HOURS);
      counts.computeIfAbsent(hour, at -> new TreeMap<>())
          .computeIfAbsent(desk, name -> new int[2])[which]++;
    }
  }

  private static int staff(List<DutyShift> onDuty, String desk, Instant at) {
    return (int)
        onDuty.stream()
            .filter(shift -> shift.groups().contains(desk) && shift.endsAt().isAfter(at))
            .count();
  }
}
