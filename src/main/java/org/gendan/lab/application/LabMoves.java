package org.gendan.lab.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.TaskDueDates;
import org.gendan.engine.timers.CaseVersions;
import org.gendan.engine.timers.TimerMoves;
import org.gendan.engine.timers.TimerMoves.Move;
import org.gendan.lab.preview.Forecast;
import org.gendan.lab.preview.Ruled;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a few timers, tasks and cases, with all that is kept of their dates, or puts them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LabMoves {

  private final ApplicationMapper store;
  private final TimerMoves engine;
  private final CaseVersions versions;
  private final TaskDueDates dueDates;
  private final Forecast forecast;
  private final LabClocks clocks;
  private final LabDates dates;

  LabMoves(
      ApplicationMapper store,
      TimerMoves engine,
      CaseVersions versions,
      TaskDueDates dueDates,
      Forecast forecast,
      LabClocks clocks,
      LabDates dates) {
    this.dates = dates;
    this.clocks = clocks;
    this.store = store;
    this.engine = engine;
    this.versions = versions;
    this.dueDates = dueDates;
    this.forecast = forecast;
  }

  /**
   * Moves the next rows.
   *
   * @param definitions from the version before to the one that the change made
   * @return whether there were any
   */
  boolean forward(ApplicationRow row, Map<String, String> definitions, int most) {
    List<MoveRow> rows = store.moves(row.applicationId(), MoveStatus.PLANNED, most);
    if (rows.isEmpty()) {
      return false;
    }
    Set<String> done = moved(rows, false);
    done.addAll(clocks.moved(rows, row, false));
    Set<String> brought = new HashSet<>();
    definitions.forEach(
        (before, after) -> {
          Set<String> instances =
              rows.stream()
                  .filter(one -> one.oldDefinitionId().equals(before))
                  .filter(one -> one.kind().equals(MoveRow.CASE) || done.contains(one.waitId()))
                  .map(MoveRow::instanceId)
                  .collect(Collectors.toCollection(LinkedHashSet::new));
          brought.addAll(versions.bring(instances, before, after));
        });
    note(
        row,
        rows,
        one ->
            done.contains(one.waitId())
                    || one.kind().equals(MoveRow.CASE) && brought.contains(one.instanceId())
                ? MoveStatus.MOVED
                : MoveStatus.GONE,
        brought);
    return true;
  }

  /**
   * Puts the next rows back.
   *
   * @return whether there were any
   */
  boolean back(ApplicationRow row, int most) {
    List<MoveRow> rows = store.moves(row.applicationId(), MoveStatus.MOVED, most);
    if (rows.isEmpty()) {
      return false;
    }
    Set<String> done = moved(rows, true);
    done.addAll(clocks.moved(rows, row, true));
    rows.stream()
        .filter(MoveRow::versioned)
        .collect(
            Collectors.groupingBy(
                MoveRow::oldDefinitionId,
                Collectors.mapping(
                    MoveRow::instanceId, Collectors.toCollection(LinkedHashSet::new))))
        .forEach((before, instances) -> versions.bring(instances, null, before));
    note(
        row,
        rows,
        one ->
            done.contains(one.waitId()) || one.kind().equals(MoveRow.CASE)
                ? MoveStatus.PUT_BACK
                : MoveStatus.GONE,
        Set.of());
    return true;
  }

  private interface Outcome {
    MoveStatus of(MoveRow row);
  }

  private void note(ApplicationRow row, List<MoveRow> rows, Outcome outcome, Set<String> brought) {
    for (MoveStatus status : MoveStatus.values()) {
      for (boolean versioned : new boolean[] {true, false}) {
        List<Integer> seqs =
            rows.stream()
                .filter(one -> outcome.of(one) == status)
                .filter(one -> brought.contains(one.instanceId()) == versioned)
                .map(MoveRow::seq)
                .toList();
        if (!seqs.isEmpty()) {
          store.moved(row.applicationId(), seqs, status, versioned);
        }
      }
    }
  }

  /**
   * The ids of those that have the other date now. Jobs before tasks, as the engine deletes; dates
   * that cases keep before the tasks whose reasons read them.
   */
  private Set<String> moved(List<MoveRow> rows, boolean back) {
    Set<String> done = new HashSet<>(engine.timers(moves(rows, MoveRow.TIMER, back)));
    done.addAll(dates.moved(rows, back));
    Set<String> tasks = engine.tasks(moves(rows, MoveRow.TASK, back));
    done.addAll(tasks);
    explain(rows.stream().filter(one -> tasks.contains(one.waitId())).toList(), back);
    return done;
  }

  private static List<Move> moves(List<MoveRow> rows, String kind, boolean back) {
    return rows.stream()
        .filter(one -> one.kind().equals(kind))
        .filter(one -> one.oldDueAt() != null && one.newDueAt() != null)
        .map(one -> new Move(one.waitId(), from(one, back), to(one, back)))
        .toList();
  }

  private static Instant from(MoveRow row, boolean back) {
    return UtcColumn.instant(back ? row.newDueAt() : row.oldDueAt());
  }

  private static Instant to(MoveRow row, boolean back) {
    return UtcColumn.instant(back ? row.oldDueAt() : row.newDueAt());
  }

  private void explain(List<MoveRow> tasks, boolean back) {
    List<Ruled> ruled =
        tasks.stream()
            .map(
                one ->
                    new Ruled(
                        one.waitId(),
                        one.instanceId(),
                        back ? one.oldRule() : one.newRule(),
                        UtcColumn.instant(one.startedAt()),
                        to(one, back)))
            .toList();
    Map<String, Explanation> reasons = forecast.reasons(ruled);
    List<TaskDueDates.Moved> moved = new ArrayList<>();
    for (Ruled one : ruled) {
      moved.add(
          new TaskDueDates.Moved(
              one.id(),
              one.rule().replaceFirst("^[$#]\\{(.*)}$", "$1"),
              one.dueAt(),
              Objects.requireNonNull(reasons.get(one.id()))));
    }
    dueDates.moved(moved);
  }
}
