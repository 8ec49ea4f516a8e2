package org.gendan.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.WorkAmount;
import org.gendan.calendar.WorkCalendar;
import org.gendan.calendar.WorkingTime;
import org.gendan.calendar.clock.ClockEvent.Kind;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.calendar.window.CutOff;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Reads clocks: from a ledger to a deadline, or to the moment at which a share of it is used. */
@Component
public class ClockFace {

  private static final int WHOLE = 100;

  private final Calendars calendars;
  private final WorkingTime workingTime;
  private final CutOff cutOff;

  public ClockFace(Calendars calendars, WorkingTime workingTime, CutOff cutOff) {
    this.calendars = calendars;
    this.workingTime = workingTime;
    this.cutOff = cutOff;
  }

  /** The same by other calendars and cut-off windows. */
  ClockFace with(OtherRules others) {
    return new ClockFace(others.calendars(), others.workingTime(), others.windows());
  }

  /** What the clock shows. */
  ClockReading read(DueClock clock) {
    WorkCalendar calendar = calendars.named(clock.policy().calendar());
    return ClockReading.of(clock, undisturbed(clock), calendar);
  }

  /**
   * A clock at its start. Of the time before it was started here nobody knows who was on duty: it
   * counts as the calendar of the group says (row 109 of docs/domain.md).
   */
  DueClock start(String ref, ClockPolicy policy, Instant startedAt, Instant now, String actor) {
    DueClock started = DueClock.started(ref, policy.calendar(), policy.amount(), startedAt, actor);
    String dutyGroup = policy.dutyGroup();
    if (dutyGroup == null || !calendars.names().contains(dutyGroup)) {
      return started;
    }
    String reason = PauseReason.NOBODY_ON_DUTY.name();
    DueClock rested = started;
    for (WorkCalendar.Rest rest : calendars.named(dutyGroup).rests(started.startedAt(), now)) {
      rested =
          rested
              .with(Kind.PAUSED, rest.from(), reason, CurrentActor.SYSTEM)
              .with(Kind.RESUMED, rest.to(), reason, CurrentActor.SYSTEM);
    }
    return rested;
  }

  /**
   * When so much of the time allowed is used; null while the clock is paused before that.
   *
   * @param percent from 1 to 99
   */
  Instant share(DueClock clock, int percent) {
    WorkCalendar calendar = calendars.named(clock.policy().calendar());
    DueDate whole = undisturbed(clock);
    Instant start = clock.startedAt();
    Duration allowed = calendar.between(start, whole.at().toInstant());
    var part = new WorkAmount(0, allowed.multipliedBy(percent).dividedBy(WHOLE));
    var at = calendar.after(start, part).atZone(calendar.zone()).toOffsetDateTime();
    return ClockReading.of(clock, new DueDate(at, whole.explanation()), calendar).dueAt();
  }

  /** The deadline as if nothing had ever paused. */
  private DueDate undisturbed(DueClock clock) {
    ClockEvent policy = clock.policy();
    return WorkAmount.isAmount(policy.amount())
        ? workingTime.due(policy.calendar(), clock.startedAt(), policy.amount())
        : cutOff.due(policy.amount(), clock.startedAt());
  }
}
