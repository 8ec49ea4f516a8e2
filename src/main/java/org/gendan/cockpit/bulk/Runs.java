package org.gendan.cockpit.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.cockpit.FaultCauses;
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

/** Asks for runs, starts and stops them; the work itself is left to {@link RunSteps}. */
@Service
@Transactional
class Runs {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final int SAID = 500;
  private static final int LISTED = 20;

  private final RunMapper store;
  private final FaultCauses causes;
  private final CurrentActor actor;
  private final AuditTrail audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Runs(
      RunMapper store,
      FaultCauses causes,
      CurrentActor actor,
      AuditTrail audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.causes = causes;
    this.actor = actor;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /** There is work for the thread of the runs. */
  record WorkWaits() {}

  /**
   * Has the cases listed; nothing is done to them.
   *
   * @return id of the run
   * @throws Refusal when there is no such cause, carrier or platform, or it is not done by that
   */
  public String ask(RunDeed deed, RunAbout about, String subject) {
    if ((deed == RunDeed.RETRY) != (about == RunAbout.CAUSE)) {
      throw Refusal.invalid(
          "about",
          ErrorCode.CONTRADICTION,
          "cases are retried by CAUSE, and suspended or activated by CARRIER or PLATFORM");
    }
    String said = said(about, subject);
    String id = Ids.next();
    store.insert(
        new RunRow(
            id,
            deed,
            about,
            subject,
            ColumnText.cut(said, SAID),
            RunStatus.LISTING,
            null,
            actor.id(),
            String.join(",", actor.groups()),
            UtcColumn.utc(clock.instant()),
            null,
            null,
            null,
            ""));
    events.publishEvent(new WorkWaits());
    return id;
  }

  private String said(RunAbout about, String subject) {
    boolean known =
        switch (about) {
          case CAUSE -> true;
          case CARRIER -> store.knowsCarrier(subject);
          case PLATFORM -> store.knowsPlatform(subject);
        };
    if (!known) {
      throw Refusal.invalid("subject", ErrorCode.UNKNOWN, "nothing here is of '%s'", subject);
    }
    return about == RunAbout.CAUSE
        ? causes
            .find(subject)
            .map(
                one ->
                    "%s, %s: %s"
                        .formatted(one.cause().model(), one.cause().element(), one.cause().words()))
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "subject", ErrorCode.UNKNOWN, "nothing stands still for this any more"))
        : subject;
  }

  /**
   * Starts what was listed.
   *
   * @throws Refusal when it is not listed yet, was started or stopped, or is older than an hour
   */
  public void start(String id, String reason) {
    RunRow run = lock(id);
    switch (run.status()) {
      case LISTING -> throw Refusal.conflict("The cases of run %s are still looked for", id);
      case LISTED -> {
        Instant now = clock.instant();
        if (UtcColumn.instant(run.askedAt()).plus(FRESH).isBefore(now)) {
          throw Refusal.conflict("The preview of run %s is older than an hour; make it again", id);
        }
        store.started(
            id,
            actor.id(),
            String.join(",", actor.groups()),
            ColumnText.cut(reason.strip(), SAID),
            UtcColumn.utc(now));
        audit.note(
            AuditKind.CASES_MOVED,
            id,
            "%s %s %s: %s".formatted(run.deed(), run.about(), run.said(), reason.strip()));
        events.publishEvent(new WorkWaits());
      }
      default -> throw Refusal.conflict("Run %s was started or stopped already", id);
    }
  }

  /**
   * Calls a run off; what was done by then stays done.
   *
   * @throws Refusal when it has ended
   */
  public void stop(String id) {
    RunRow run = lock(id);
    if (run.status() == RunStatus.DONE || run.status() == RunStatus.STOPPED) {
      throw Refusal.conflict("Run %s has ended", id);
    }
    store.ended(id, RunStatus.STOPPED, UtcColumn.utc(clock.instant()));
    audit.note(AuditKind.CASES_MOVED, id, "Stopped");
  }

  @Transactional(readOnly = true)
  public RunRow get(String id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  @Transactional(readOnly = true)
  public List<RunRow> newest() {
    return store.newest(LISTED);
  }

  private RunRow lock(String id) {
    return store.lock(id).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(String id) {
    return Refusal.notFound("There is no run %s", id);
  }
}
