package org.gendan.lab.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.engine.rollout.ModelChanges;
import org.gendan.lab.preview.Forecast;
import org.gendan.lab.preview.Foreseen;
import org.gendan.lab.preview.NumberReturn;
import org.gendan.lab.preview.PlannedChanges;
import org.gendan.lab.preview.Previews;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.ColumnText;
import org.gendan.row.Ids;
import org.gendan.row.UtcColumn;
import org.gendan.security.CurrentActor;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies previews and takes applications back; what takes longer is left to {@link LabSteps}. */
@Service
@Transactional
public class Applications {

  /** So long can an application be taken back. */
  public static final Duration UNDONE_WITHIN = Duration.ofDays(1);

  private static final int NAMED = 5;
  private static final int REMARK = 1_000;
  private static final int REASON = 250;
  private static final int LISTED = 200;

  private final ApplicationMapper store;
  private final Previews previews;
  private final Forecast forecast;
  private final ModelChanges models;
  private final CalendarPlans calendars;
  private final CurrentActor actor;
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  Applications(
      ApplicationMapper store,
      Previews previews,
      Forecast forecast,
      ModelChanges models,
      CalendarPlans calendars,
      CurrentActor actor,
      AuditTrail audit,
      Clock clock,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.store = store;
    this.previews = previews;
    this.forecast = forecast;
    this.models = models;
    this.calendars = calendars;
    this.actor = actor;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /** There is work for the thread of the lab. */
  record WorkWaits() {}

  /**
   * Brings the files of a preview into force, and has running cases moved when that is wished.
   *
   * @return id of the application
   * @throws Refusal when something newer is in force, when cases would be breached at once and
   *     nobody has agreed to that, or when the wish contradicts itself
   */
  public String apply(String previewId, Wish wish) {
    mustMakeSense(wish);
    PlannedChanges plan = previews.plan(previewId);
    if (plan.calendars().isEmpty()) {
      mustStillStand(plan);
    } else {
      calendars.mustBeInForce(plan, wish);
    }
    if (wish.running() && !wish.breachAtOnce()) {
      mustBreachNone(plan, wish);
    }
    Instant now = now();
    boolean later = wish.from() != null && wish.from().isAfter(now);
    String id = Ids.next();
    List<String> groups = List.copyOf(actor.groups());
    String deployment =
        later || !plan.calendars().isEmpty()
            ? null
            : models.deploy(reason(wish.comment(), plan), plan.files(), actor.id(), groups);
    store.insert(
        new ApplicationRow(
            id,
            previewId,
            later ? ApplicationStatus.SCHEDULED : begun(wish.running()),
            wish.running(),
            written(wish.filter()),
            ColumnText.cut(wish.comment().strip(), REMARK),
            actor.id(),
            String.join(",", groups),
            UtcColumn.utc(now),
            UtcColumn.utc(wish.from()),
            UtcColumn.utc(wish.until()),
            deployment,
            null,
            later ? null : UtcColumn.utc(now),
            later || wish.running() ? null : UtcColumn.utc(now),
            null,
            null));
    audit.note(
        AuditKind.MODELS_DEPLOYED,
        id,
        "Timer lab, %s: %s"
            .formatted(wish.running() ? "running cases, too" : "new cases", said(plan)));
    events.publishEvent(new WorkWaits());
    return id;
  }

  static ApplicationStatus begun(boolean running) {
    return running ? ApplicationStatus.PLANNING : ApplicationStatus.DONE;
  }

  private void mustMakeSense(Wish wish) {
    Instant begin = wish.from() == null ? now() : wish.from();
    if (wish.until() != null && !wish.until().isAfter(begin)) {
      throw Refusal.invalid("until", ErrorCode.ORDER, "must be later than its beginning");
    }
    if (wish.filter() != null && !wish.running()) {
      throw Refusal.invalid(
          "filter", ErrorCode.CONTRADICTION, "a filter chooses running cases; set running to true");
    }
  }

  private void mustStillStand(PlannedChanges plan) {
    plan.base()
        .forEach(
            (file, base) -> {
              String inForce =
                  models.inForce(file).map(ModelChanges.InForce::deploymentId).orElse("");
              if (!inForce.equals(base)) {
                throw Refusal.conflict(
                    "%s has been changed since this preview; make the preview again", file);
              }
            });
  }

  private void mustBreachNone(PlannedChanges plan, Wish wish) {
    Instant now = now();
    List<Foreseen> breached = new ArrayList<>();
    forecast.forEach(
        plan,
        one -> {
          if (wish.takes(one, now) && NumberReturn.breaches(one, now, wish.until())) {
            breached.add(one);
          }
        });
    if (!breached.isEmpty()) {
      throw Refusal.conflict(
          "%s cases would be due at once, now or when the old number returns, among them %s; send"
              + " \"breachAtOnce\": true if that is meant, or leave them out with the filter",
          breached.size(),
          breached.stream()
              .limit(NAMED)
              .map(one -> one.orderNo() == null ? one.caseId() : one.orderNo())
              .collect(Collectors.joining(", ")));
    }
  }

  /**
   * Takes an application back: the models first, then each date to the second.
   *
   * @throws Refusal when it is too late, has been done already, or something newer is in force
   */
  public void undo(String id, String comment) {
    ApplicationRow row = store.lock(id).orElseThrow(() -> unknown(id));
    switch (row.status()) {
      case SCHEDULED -> {
        store.ended(id, ApplicationStatus.UNDONE, UtcColumn.utc(now()));
        audit.note(AuditKind.MODELS_DEPLOYED, id, "Timer lab, called off");
        return;
      }
      case UNDOING, UNDONE, FAILED ->
          throw Refusal.conflict("Application %s is taken back already", id);
      default -> {
        // It is in force.
      }
    }
    if (now().isAfter(UtcColumn.instant(row.appliedAt()).plus(UNDONE_WITHIN))) {
      throw Refusal.conflict(
          "Application %s is older than a day; change the number back by a preview of its own", id);
    }
    String undo =
        row.deploymentId() == null
            ? null
            : models.withdraw(
                row.deploymentId(), comment.strip(), actor.id(), List.copyOf(actor.groups()));
    store.undoing(id, undo);
    audit.note(AuditKind.MODELS_DEPLOYED, id, "Timer lab, undone");
    events.publishEvent(new WorkWaits());
  }

  /**
   * How far an application is.
   *
   * @param counts moves by what came of them
   * @param stayed what was not moved; the first 200
   */
  public record Progress(
      ApplicationRow row, Map<MoveStatus, Integer> counts, List<MoveRow> stayed, String returnId) {

    public Progress {
      counts = Map.copyOf(counts);
    }
  }

  /**
   * How far it is.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Progress get(String id) {
    ApplicationRow row = store.find(id).orElseThrow(() -> unknown(id));
    return progress(row);
  }

  /** The newest ones. */
  @Transactional(readOnly = true)
  public List<Progress> newest() {
    return store.newest(LISTED).stream().map(this::progress).toList();
  }

  private Progress progress(ApplicationRow row) {
    Map<MoveStatus, Integer> counts = new EnumMap<>(MoveStatus.class);
    store.counts(row.applicationId()).forEach(count -> counts.put(count.status(), count.amount()));
    return new Progress(
        row,
        counts,
        store.stayed(row.applicationId(), LISTED),
        store.returnOf(row.applicationId()).orElse(null));
  }

  static String reason(String comment, PlannedChanges plan) {
    return ColumnText.cut("Timer lab: %s (%s)".formatted(comment.strip(), said(plan)), REASON);
  }

  private static String said(PlannedChanges plan) {
    return plan.places().stream()
        .map(
            planned ->
                "%s %s → %s"
                    .formatted(planned.place().id(), planned.place().text(), planned.text()))
        .collect(Collectors.joining("; "));
  }

  private String written(Wish.Filter filter) {
    try {
      return filter == null ? null : json.writeValueAsString(filter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Refusal unknown(String id) {
    return Refusal.notFound("There is no application %s", id);
  }
}
