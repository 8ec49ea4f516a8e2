package org.gendan.lab.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.engine.timers.TimerWaitsMapper;
import org.gendan.lab.preview.Forecast;
import org.gendan.lab.preview.Foreseen;
import org.gendan.lab.preview.PlannedChanges;
import org.gendan.lab.preview.Previews;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what an application moves, and writes it down with both dates before it begins. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LabPlans {

  private static final int PAGE = 500;
  private static final int RULE = 500;

  private final ApplicationMapper store;
  private final Previews previews;
  private final Forecast forecast;
  private final TimerWaitsMapper waits;
  private final Clock clock;
  private final ObjectMapper json;

  LabPlans(
      ApplicationMapper store,
      Previews previews,
      Forecast forecast,
      TimerWaitsMapper waits,
      Clock clock,
      ObjectMapper json) {
    this.store = store;
    this.previews = previews;
    this.forecast = forecast;
    this.waits = waits;
    this.clock = clock;
    this.json = json;
  }

  /** Writes the moves down, and has them begin. */
  void plan(ApplicationRow row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Wish wish = new Wish(true, row.remark(), true, filter(row), null, null);
    PlannedChanges plan = previews.plan(row.previewId());
    Map<String, String> before = definitionsBefore(plan);
    List<MoveRow> rows = new ArrayList<>();
    Set<String> planned = new HashSet<>();
    Set<String> dated = new HashSet<>();
    int[] seq = {0};
    forecast.forEach(
        plan,
        one -> {
          if (wish.takes(one, now) && !isThere(one)) {
            if (one.newDueAt() != null) {
              planned.add(one.who().instanceId());
              dates(row, one, dated, rows, seq);
            }
            add(rows, move(row, seq[0]++, one));
          }
        });
    if (wish.filter() == null) {
      before.values().forEach(definition -> others(row, definition, planned, rows, seq));
    }
    flush(rows, 0);
    store.status(row.applicationId(), ApplicationStatus.RUNNING);
  }

  /** A clock that keeps its limit has followed its calendar already. */
  private static boolean isThere(Foreseen one) {
    return one.kind() == Foreseen.Kind.CLOCK && one.text().equals(one.oldText());
  }

  /** Before what waits for them, the dates that the case keeps, each once. */
  private void dates(
      ApplicationRow row, Foreseen one, Set<String> dated, List<MoveRow> rows, int[] seq) {
    for (Foreseen.Kept kept : one.grounds().kept()) {
      String id = one.who().instanceId() + ":" + kept.variable();
      if (dated.add(id)) {
        add(
            rows,
            new MoveRow(
                row.applicationId(),
                seq[0]++,
                MoveStatus.PLANNED,
                MoveRow.DATE,
                id,
                kept.date(),
                one.who().instanceId(),
                one.who().definitionId(),
                one.caseId(),
                one.orderNo(),
                UtcColumn.utc(one.startedAt()),
                UtcColumn.utc(kept.from()),
                UtcColumn.utc(kept.to()),
                ColumnText.cut(kept.oldRule(), RULE),
                ColumnText.cut(kept.rule(), RULE),
                false));
      }
    }
  }

  /** The cases that wait elsewhere get the new number for when they come there. */
  private void others(
      ApplicationRow row, String definition, Set<String> planned, List<MoveRow> rows, int[] seq) {
    String last = "";
    for (var page = waits.cases(definition, last, PAGE);
        !page.isEmpty();
        page = waits.cases(definition, last, PAGE)) {
      for (TimerWaitsMapper.RunningCase one : page) {
        if (planned.add(one.instanceId())) {
          add(
              rows,
              new MoveRow(
                  row.applicationId(),
                  seq[0]++,
                  MoveStatus.PLANNED,
                  MoveRow.CASE,
                  one.instanceId(),
                  "",
                  one.instanceId(),
                  definition,
                  one.businessKey(),
                  one.orderNo(),
                  UtcColumn.utc(one.startedAt().toInstant()),
                  null,
                  null,
                  "",
                  "",
                  false));
        }
        last = one.instanceId();
      }
    }
  }

  private void add(List<MoveRow> rows, MoveRow row) {
    rows.add(row);
    flush(rows, PAGE);
  }

  private void flush(List<MoveRow> rows, int beyond) {
    if (!rows.isEmpty() && rows.size() >= beyond) {
      store.addMoves(List.copyOf(rows));
      rows.clear();
    }
  }

  private static MoveRow move(ApplicationRow row, int seq, Foreseen one) {
    return new MoveRow(
        row.applicationId(),
        seq,
        one.newDueAt() == null && one.kind() != Foreseen.Kind.CLOCK
            ? MoveStatus.CANNOT_TELL
            : MoveStatus.PLANNED,
        one.kind().name(),
        one.id(),
        one.place().id(),
        one.who().instanceId(),
        one.who().definitionId(),
        one.caseId(),
        one.orderNo(),
        UtcColumn.utc(one.startedAt()),
        UtcColumn.utc(one.oldDueAt()),
        UtcColumn.utc(one.newDueAt()),
        ColumnText.cut(one.oldText(), RULE),
        ColumnText.cut(one.text(), RULE),
        false);
  }

  /** The version of each changed process that was in force before, by model. */
  static Map<String, String> definitionsBefore(PlannedChanges plan) {
    Map<String, String> before = new HashMap<>();
    plan.places()
        .forEach(
            planned -> {
              if (planned.place().file().endsWith(".bpmn")) {
                before.put(planned.place().model(), planned.place().definitionId());
              }
            });
    return before;
  }

  private Wish.Filter filter(ApplicationRow row) {
    try {
      return row.chosen() == null ? null : json.readValue(row.chosen(), Wish.Filter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
