package org.gendan.calendar.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.OpenDeadlines;
import org.gendan.calendar.clock.ClockEvent.Kind;
import org.gendan.calendar.duty.DutyMapper;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks that can pause: each remembers in an append-only ledger what happened, and its deadline is
 * computed from that whenever it is needed. Timers follow in the same transaction.
 */
@Service
@Transactional
@NamedInterface
public class DueClocks implements OpenDeadlines {

  private static final Logger log = LoggerFactory.getLogger(DueClocks.class);
  private static final int AT_ONCE = 500;
  private static final char NAMED = ':';

  private final DueDateMapper store;
  private final DutyMapper duty;
  private final Calendars calendars;
  private final ClockFace face;
  private final ObjectProvider<DueTimers> timers;
  private final Clock clock;

  DueClocks(
      DueDateMapper store,
      DutyMapper duty,
      Calendars calendars,
      ClockFace face,
      ObjectProvider<DueTimers> timers,
      Clock clock) {
    this.store = store;
    this.duty = duty;
    this.calendars = calendars;
    this.face = face;
    this.timers = timers;
    this.clock = clock;
  }

  /** The ref of one of several clocks of a case: {@code C-1:answer}. */
  public static String ref(String caseId, String name) {
    return caseId + NAMED + name;
  }

  /** The case that a clock of this ref belongs to: what stands before the name. */
  public static String caseOf(String ref) {
    int name = ref.indexOf(NAMED);
    return name < 0 ? ref : ref.substring(0, name);
  }

  /** Starts a clock that counts the hours of its calendar, and asks for no duty. */
  public StoredDueDate start(
      String ref, String calendar, String amount, Instant startedAt, String actor) {
    return start(ref, ClockPolicy.of(calendar, amount), startedAt, actor);
  }

  /**
   * Starts a clock; doing so again changes nothing. A clock that follows a group's duty is paused
   * at once when nobody of the group is on duty.
   *
   * @param ref what is due: the business key of its process, and a name when a case has several
   *     clocks (see {@link #ref}); at most 64 characters
   * @param startedAt when counting begins, which may lie in the past
   * @throws Refusal when calendar, amount or window are unknown
   */
  public StoredDueDate start(String ref, ClockPolicy policy, Instant startedAt, String actor) {
    var known = store.find(ref);
    if (known.isPresent()) {
      return known.get();
    }
    boolean offDuty = isOffDuty(Optional.ofNullable(policy.dutyGroup()));
    DueClock started = face.start(ref, policy, startedAt, clock.instant(), actor);
    StoredDueDate dueDate = computed(started);
    store.add(dueDate, started.ledger(), clock.instant());
    if (policy.dutyGroup() != null) {
      store.followDuty(ref, policy.dutyGroup());
    }
    return offDuty ? pausedOffDuty(ref) : told(dueDate);
  }

  /** The answer holds until the transaction ends: the roster is locked, before any clock is. */
  private boolean isOffDuty(Optional<String> group) {
    group.ifPresent(followed -> duty.lock());
    return group.filter(followed -> !duty.anyoneOnDuty(followed, clock.instant())).isPresent();
  }

  private StoredDueDate pausedOffDuty(String ref) {
    return pause(ref, PauseReason.NOBODY_ON_DUTY, CurrentActor.SYSTEM);
  }

  /**
   * Time stops counting for a reason that is not the desk's. Several reasons may hold at once.
   *
   * @throws Refusal when the clock is stopped, or paused for this reason already
   */
  public StoredDueDate pause(String ref, PauseReason reason, String actor) {
    return change(ref, c -> c.with(Kind.PAUSED, clock.instant(), reason.name(), actor));
  }

  /** Nobody of the group whose duty the clock follows is on duty, since a while perhaps. */
  void deserted(String ref, Instant since) {
    String reason = PauseReason.NOBODY_ON_DUTY.name();
    change(
        ref,
        c -> c.isPausedFor(reason) ? c : c.with(Kind.PAUSED, since, reason, CurrentActor.SYSTEM));
  }

  /** A person of the group whose duty the clock follows has come. */
  void staffed(String ref) {
    String reason = PauseReason.NOBODY_ON_DUTY.name();
    change(
        ref,
        c ->
            c.isPausedFor(reason)
                ? c.with(Kind.RESUMED, clock.instant(), reason, CurrentActor.SYSTEM)
                : c);
  }

  /**
   * The reason is over; time counts again when no other reason holds.
   *
   * @throws Refusal when the clock is not paused for this reason
   */
  public StoredDueDate resume(String ref, PauseReason reason, String actor) {
    return change(ref, c -> c.with(Kind.RESUMED, clock.instant(), reason.name(), actor));
  }

  /** Every reason is over, that nobody is on duty too. */
  public StoredDueDate resume(String ref, String actor) {
    return change(ref, c -> c.with(Kind.RESUMED, clock.instant(), null, actor));
  }

  /** What was due is done. */
  public StoredDueDate stop(String ref, String actor) {
    return change(ref, c -> c.with(Kind.STOPPED, clock.instant(), null, actor));
  }

  /** It was not done after all; the time it was stopped is given back. */
  public StoredDueDate reopen(String ref, String reason, String actor) {
    boolean offDuty = isOffDuty(store.dutyGroup(ref));
    StoredDueDate reopened =
        change(ref, c -> c.with(Kind.REOPENED, clock.instant(), reason, actor));
    return offDuty ? pausedOffDuty(ref) : reopened;
  }

  /** Another calendar or amount applies, counted from the start; all pauses stay credited. */
  public StoredDueDate changePolicy(
      String ref, String calendar, String amount, String reason, String actor) {
    return change(ref, c -> c.withPolicy(calendar, amount, clock.instant(), reason, actor));
  }

  /**
   * The stored deadline.
   *
   * @throws Refusal when nothing was ever due under this ref
   */
  @Transactional(readOnly = true)
  public StoredDueDate get(String ref) {
    return find(ref).orElseThrow(() -> unknown(ref));
  }

  /** The stored deadline; empty when nothing was ever due under this ref. */
  @Transactional(readOnly = true)
  public Optional<StoredDueDate> find(String ref) {
    return store.find(ref);
  }

  /**
   * The deadline; empty while the clock is paused or stopped.
   *
   * @throws Refusal when nothing was ever due under this ref
   */
  @Transactional(readOnly = true)
  public Optional<Instant> dueAt(String ref) {
    StoredDueDate due = get(ref);
    return due.status() == DueClock.Status.STOPPED
        ? Optional.empty()
        : Optional.ofNullable(due.dueAt());
  }

  /**
   * When so much of the time allowed is used; empty while the clock is paused before that, or
   * stopped.
   *
   * @param percent from 1 to 99
   * @throws Refusal when nothing was ever due under this ref
   */
  @Transactional(readOnly = true)
  public Optional<Instant> shareAt(String ref, int percent) {
    if (get(ref).status() == DueClock.Status.STOPPED) {
      return Optional.empty();
    }
    return Optional.ofNullable(face.share(new DueClock(ref, store.ledger(ref)), percent));
  }

  /** Everything that happened to a clock, oldest first. */
  @Transactional(readOnly = true)
  public List<ClockEvent> ledger(String ref) {
    return store.ledger(ref);
  }

  /**
   * Computes all open deadlines again, as after a change of a calendar. A clock whose calendar is
   * no longer there keeps its deadline.
   *
   * @return how many moved
   */
  @Override
  public int recompute() {
    int moved = 0;
    String last = "";
    List<String> some = store.openAfter(last, AT_ONCE);
    while (!some.isEmpty()) {
      for (String ref : some) {
        moved += recompute(ref) ? 1 : 0;
        last = ref;
      }
      some = store.openAfter(last, AT_ONCE);
    }
    return moved;
  }

  private boolean recompute(String ref) {
    StoredDueDate before = get(ref);
    if (!calendars.names().contains(before.calendar())) {
      log.error(
          "'{}' keeps its deadline: calendar '{}' is gone. Bring its file back, or change the"
              + " policy of the clock",
          ref,
          before.calendar());
      return false;
    }
    StoredDueDate now = computed(store.lock(ref).orElseThrow(() -> unknown(ref)));
    if (now.equals(before)) {
      return false;
    }
    store.update(now, clock.instant());
    told(now);
    return !Objects.equals(now.dueAt(), before.dueAt());
  }

  private StoredDueDate change(String ref, UnaryOperator<DueClock> change) {
    DueClock before = store.lock(ref).orElseThrow(() -> unknown(ref));
    DueClock after = change.apply(before);
    if (after == before) {
      return get(ref);
    }
    StoredDueDate dueDate = computed(after);
    store.append(dueDate, after.ledger().get(after.ledger().size() - 1), clock.instant());
    return told(dueDate);
  }

  private StoredDueDate computed(DueClock running) {
    ClockEvent policy = running.policy();
    ClockReading reading = face.read(running);
    return new StoredDueDate(
        running.ref(),
        policy.calendar(),
        policy.amount(),
        running.startedAt(),
        running.status(),
        reading.dueAt(),
        reading.explanation());
  }

  private StoredDueDate told(StoredDueDate dueDate) {
    timers.orderedStream().forEach(timer -> tell(timer, dueDate));
    return dueDate;
  }

  private static void tell(DueTimers timer, StoredDueDate dueDate) {
    switch (dueDate.status()) {
      case RUNNING -> timer.moved(dueDate.ref(), dueDate.dueAt());
      case PAUSED -> timer.suspended(dueDate.ref());
      case STOPPED -> timer.stopped(dueDate.ref());
    }
  }

  private static Refusal unknown(String ref) {
    return Refusal.notFound("Nothing is due under '%s'", ref);
  }
}
