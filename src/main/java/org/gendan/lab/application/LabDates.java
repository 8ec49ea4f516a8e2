package org.gendan.lab.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.KeptDates.Moved;
import org.gendan.engine.timers.TimerMoves;
import org.gendan.engine.timers.TimerMoves.DateMove;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the dates that cases keep in variables, and has their owners follow. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LabDates {

  private final TimerMoves engine;
  private final Map<String, KeptDates> owners = new HashMap<>();

  LabDates(TimerMoves engine, List<KeptDates> owners) {
    this.engine = engine;
    for (KeptDates owner : owners) {
      owner.dates().forEach(date -> this.owners.put(date, owner));
    }
  }

  /** The ids of those that were moved; one that the case has worked out anew meanwhile stays. */
  Set<String> moved(List<MoveRow> rows, boolean back) {
    Set<String> done = new HashSet<>();
    Map<String, List<Moved>> told = new HashMap<>();
    for (MoveRow row : rows) {
      if (row.kind().equals(MoveRow.DATE)) {
        Instant from = UtcColumn.instant(back ? row.newDueAt() : row.oldDueAt());
        Instant to = UtcColumn.instant(back ? row.oldDueAt() : row.newDueAt());
        String variable = row.timerId().substring(row.timerId().indexOf('.') + 1);
        if (engine.date(new DateMove(row.instanceId(), variable, from, to))) {
          done.add(row.waitId());
          told.computeIfAbsent(row.timerId(), date -> new ArrayList<>())
              .add(new Moved(row.caseId(), from, to, back ? row.oldRule() : row.newRule()));
        }
      }
    }
    told.forEach((date, moved) -> owners.get(date).moved(date, moved));
    return done;
  }
}
