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
import java.util.Optional;
import java.util.Set;
import org.gendan.engine.rollout.ModelChanges;
import org.gendan.engine.timers.CaseVersions;
import org.gendan.engine.timers.TimerWaitsMapper;
import org.gendan.lab.preview.Forecast;
import org.gendan.lab.preview.Foreseen;
import org.gendan.lab.preview.PlannedChanges;
import org.gendan.lab.preview.Previews;
import org.gendan.refusal.Refusal;
import org.gendan.row.ColumnText;
import org.gendan.row.Ids;
import org.gendan.row.UtcColumn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of an application, in a transaction of its own; after a crash the next node goes on with
 * the rows that are left.
 */
@Service
@Transactional
class LabSteps {

  private static final Logger log = LoggerFactory.getLogger(LabSteps.class);
  private static final int PAGE = 500;
  private static final int RULE = 500;
  private static final int FAULT = 1_000;
  private static final int REMARK = 1_000;

  private final ApplicationMapper store;
  private final Previews previews;
  private final Forecast forecast;
  private final ModelChanges models;
  private final CaseVersions versions;
  private final TimerWaitsMapper waits;
  private final LabMoves moves;
  private final Clock clock;
  private final ObjectMapper json;

  LabSteps(
      ApplicationMapper store,
      Previews previews,
      Forecast forecast,
      ModelChanges models,
      CaseVersions versions,
      TimerWaitsMapper waits,
      LabMoves moves,
      Clock clock,
      ObjectMapper json) {
    this.store = store;
    this.previews = previews;
    this.forecast = forecast;
    this.models = models;
    this.versions = versions;
    this.waits = waits;
    this.moves = moves;
    this.clock = clock;
    this.json = json;
  }

  /** What there is to do next. */
  @Transactional(readOnly = true)
  Optional<String> next() {
    return store.next(UtcColumn.utc(now()));
  }

  /**
   * Does one step.
   *
   * @param most how many moves in this step
   */
  void step(String id, int most) {
    ApplicationRow row = store.lock(id).orElseThrow();
    switch (row.status()) {
      case SCHEDULED -> begin(row);
      case PLANNING -> plan(row);
      case RUNNING -> {
        if (!moves.forward(row, definitions(row), most)) {
          store.ended(id, ApplicationStatus.DONE, UtcColumn.utc(now()));
        }
      }
      case UNDOING -> {
        if (!moves.back(row, most)) {
          store.ended(id, ApplicationStatus.UNDONE, UtcColumn.utc(now()));
        }
      }
      case DONE -> comeBack(row);
      default -> log.debug("Nothing to do for application {}", id);
    }
  }

  /** The first row that is left cannot be moved: it stays, and the others go on. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void leave(String id) {
    ApplicationRow row = store.lock(id).orElseThrow();
    MoveStatus wanted =
        row.status() == ApplicationStatus.UNDOING ? MoveStatus.MOVED : MoveStatus.PLANNED;
    store
        .moves(id, wanted, 1)
        .forEach(move -> store.moved(id, List.of(move.seq()), MoveStatus.FAILED, false));
  }

  private void begin(ApplicationRow row) {
    PlannedChanges plan = previews.plan(row.previewId());
    for (Map.Entry<String, String> base : plan.base().entrySet()) {
      String inForce =
          models.inForce(base.getKey()).map(ModelChanges.InForce::deploymentId).orElse("");
      if (!inForce.equals(base.getValue())) {
        fail(row, base.getKey() + " has been changed since the preview");
        return;
      }
    }
    try {
      String deployment =
          models.deploy(
              Applications.reason(row.remark(), plan), plan.files(), row.askedBy(), groups(row));
      store.applied(
          row.applicationId(), Applications.begun(row.running()), deployment, UtcColumn.utc(now()));
    } catch (Refusal e) {
      fail(row, e.getMessage());
    }
  }

  private void fail(ApplicationRow row, String fault) {
    log.warn("Application {} of the timer lab could not begin: {}", row.applicationId(), fault);
    store.failed(row.applicationId(), ColumnText.cut(fault, FAULT), UtcColumn.utc(now()));
  }

  private void plan(ApplicationRow row) {
    Instant now = now();
    Wish wish = new Wish(true, row.remark(), true, filter(row), null, null);
    PlannedChanges plan = previews.plan(row.previewId());
    Map<String, String> before = definitionsBefore(plan);
    List<MoveRow> rows = new ArrayList<>();
    Set<String> planned = new HashSet<>();
    int[] seq = {0};
    forecast.forEach(
        plan,
        one -> {
          if (wish.takes(one, now)) {
            if (one.newDueAt() != null) {
              planned.add(one.instanceId());
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
        one.instanceId(),
        one.definitionId(),
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
  private static Map<String, String> definitionsBefore(PlannedChanges plan) {
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

  /** From the versions before to those that the deployment made. */
  private Map<String, String> definitions(ApplicationRow row) {
    Map<String, String> to = new HashMap<>();
    definitionsBefore(previews.plan(row.previewId()))
        .forEach(
            (model, before) ->
                versions.madeBy(row.deploymentId(), model).ifPresent(made -> to.put(before, made)));
    return to;
  }

  /** The old number returns, by the same way, with a preview and moves of its own. */
  private void comeBack(ApplicationRow row) {
    Instant now = now();
    try {
      String previewId = previews.makeReturn(row.previewId()).id();
      PlannedChanges plan = previews.plan(previewId);
      String why = ColumnText.cut("The time is over: " + row.remark(), REMARK);
      String deployment =
          models.deploy(Applications.reason(why, plan), plan.files(), row.askedBy(), groups(row));
      store.insert(
          new ApplicationRow(
              Ids.next(),
              previewId,
              Applications.begun(row.running()),
              row.running(),
              null,
              why,
              row.askedBy(),
              row.askedGroups(),
              UtcColumn.utc(now),
              null,
              null,
              deployment,
              null,
              UtcColumn.utc(now),
              row.running() ? null : UtcColumn.utc(now),
              null,
              row.applicationId()));
    } catch (Refusal e) {
      log.warn(
          "The old number of application {} cannot return: {}",
          row.applicationId(),
          e.getMessage());
      store.staysForGood(row.applicationId(), ColumnText.cut(e.getMessage(), FAULT));
    }
  }

  private Wish.Filter filter(ApplicationRow row) {
    try {
      return row.chosen() == null ? null : json.readValue(row.chosen(), Wish.Filter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> groups(ApplicationRow row) {
    return List.of(row.askedGroups().split(","));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
