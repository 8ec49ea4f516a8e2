package org.gendan.lab.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.engine.rollout.ModelChanges;
import org.gendan.engine.timers.CaseVersions;
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
  private static final int FAULT = 1_000;
  private static final int REMARK = 1_000;

  private final ApplicationMapper store;
  private final Previews previews;
  private final LabPlans plans;
  private final ModelChanges models;
  private final CaseVersions versions;
  private final LabMoves moves;
  private final Clock clock;

  LabSteps(
      ApplicationMapper store,
      Previews previews,
      LabPlans plans,
      ModelChanges models,
      CaseVersions versions,
      LabMoves moves,
      Clock clock) {
    this.store = store;
    this.previews = previews;
    this.plans = plans;
    this.models = models;
    this.versions = versions;
    this.moves = moves;
    this.clock = clock;
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
      case PLANNING -> plans.plan(row);
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

  /** From the versions before to those that the deployment made. */
  private Map<String, String> definitions(ApplicationRow row) {
    Map<String, String> to = new HashMap<>();
    LabPlans.definitionsBefore(previews.plan(row.previewId()))
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

  private static List<String> groups(ApplicationRow row) {
    return List.of(row.askedGroups().split(","));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
