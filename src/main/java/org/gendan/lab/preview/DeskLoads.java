package org.gendan.lab.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gendan.engine.load.DueTasksMapper;
import org.gendan.lab.preview.DutyHoursMapper.ShiftRow;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tasks by the hour. All open tasks of a desk that the change touches are counted, so that
 * what it adds stands beside what is there; a timer counts as a task of the desks that its model
 * names, at the time at which it fires.
 *
 * <p>Nobody plans duty ahead in this house. For an hour to come those count whose shift lasts into
 * it, or as many as were there in the same hour a week before where that is more.
 */
@Service
@Transactional(readOnly = true)
class DeskLoads {

  private static final Duration WEEK = Duration.ofDays(7);

  private final DueTasksMapper tasks;
  private final DutyHoursMapper duty;
  private final Clock clock;

  DeskLoads(DueTasksMapper tasks, DutyHoursMapper duty, Clock clock) {
    this.tasks = tasks;
    this.duty = duty;
    this.clock = clock;
  }

  /**
   * Desk by desk, from the hour that runs; none where the cases touch no desk.
   *
   * @param ahead how many hours
   */
  List<DeskLoad> of(List<Foreseen> cases, int ahead) {
    Instant first = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Map<String, int[][]> counts = new TreeMap<>();
    for (Foreseen one : cases) {
      for (String desk : named(one)) {
        int[][] hours = counts.computeIfAbsent(desk, unseen -> new int[2][ahead]);
        boolean isTimer = one.place().property().isTimer();
        // An open task is counted below where it stands now; here only that it moves.
        add(hours[0], first, isTimer ? one.oldDueAt() : null, 1);
        add(hours[1], first, isTimer ? null : one.oldDueAt(), -1);
        add(hours[1], first, one.newDueAt() == null ? one.oldDueAt() : one.newDueAt(), 1);
      }
    }
    if (counts.isEmpty()) {
      return List.of();
    }
    tasks
        .before(counts.keySet(), first.plus(ahead, ChronoUnit.HOURS))
        .forEach(
            due -> {
              add(counts.get(due.desk())[0], first, due.dueAt(), due.tasks());
              add(counts.get(due.desk())[1], first, due.dueAt(), due.tasks());
            });
    List<ShiftRow> shifts = duty.since(counts.keySet(), UtcColumn.utc(first.minus(WEEK)));
    List<DeskLoad> loads = new ArrayList<>();
    counts.forEach(
        (desk, hours) -> {
          List<ShiftRow> own = shifts.stream().filter(s -> s.desk().equals(desk)).toList();
          loads.add(new DeskLoad(desk, hours(hours, first, from -> onDuty(own, from))));
        });
    return loads;
  }

  /** Not those that the case alone knows. */
  private static List<String> named(Foreseen one) {
    return one.place().desks().stream().filter(desk -> !desk.startsWith("$")).toList();
  }

  private static List<DeskLoad.Hour> hours(
      int[][] counts, Instant first, Function<Instant, Integer> onDuty) {
    List<DeskLoad.Hour> hours = new ArrayList<>();
    for (int i = 0; i < counts[0].length; i++) {
      Instant from = first.plus(i, ChronoUnit.HOURS);
      hours.add(new DeskLoad.Hour(from, counts[0][i], counts[1][i], onDuty.apply(from)));
    }
    return hours;
  }

  private static int onDuty(List<ShiftRow> shifts, Instant from) {
    return Math.max(count(shifts, from), count(shifts, from.minus(WEEK)));
  }

  private static int count(List<ShiftRow> shifts, Instant from) {
    Instant to = from.plus(1, ChronoUnit.HOURS);
    return (int) shifts.stream().filter(shift -> shift.lasts(from, to)).count();
  }

  private static void add(int[] hours, Instant first, Instant at, int count) {
    if (at == null) {
      return;
    }
    long hour = Math.max(0, Math.floorDiv(Duration.between(first, at).getSeconds(), 3600L));
    if (hour < hours.length) {
      hours[(int) hour] += count;
    }
  }
}
