package org.gendan.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gendan.calendar.ClockEvent.Kind;
import org.gendan.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks that can pause: each remembers in an append-only ledger what happened, and its deadline is
 * computed from that whenever it is needed. Timers follow in the same transaction.
 */
@Service
@Transactional
public class DueClocks {

  private static final Logger log = LoggerFactory.getLogger(DueClocks.class);
  private static final int AT_ONCE = 500;

  private final DueClockStore store;
  private final Calendars calendars;
  private final ObjectProvider<DueTimers> timers;
  private final Clock clock;

  DueClocks(
      DueClockStore store, Calendars calendars, ObjectProvider<DueTimers> timers, Clock clock) {
    this.store = store;
    this.calendars = calendars;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * Starts a clock; doing so again changes nothing.
   *
   * @param ref what is due: a task or a case
   * @param startedAt when counting begins, which may lie in the past
   */
  public StoredDueDate start(
      String ref, String calendar, String amount, Instant startedAt, String actor) {
    var known = store.find(ref);
    if (known.isPresent()) {
      return known.get();
    }
    DueClock started = DueClock.started(ref, calendar, amount, startedAt, actor);
    StoredDueDate dueDate = computed(started);
    store.add(dueDate, started.ledger().get(0), clock.instant());
    tell(dueDate);
    return dueDate;
  }

  /** Time stops counting for a reason that is not the desk's. */
  public StoredDueDate pause(String ref, PauseReason reason, String actor) {
    return change(ref, c -> c.with(Kind.PAUSED, clock.instant(), reason.name(), actor));
  }

  /** Time counts again. */
  public StoredDueDate resume(String ref, String actor) {
    return change(ref, c -> c.with(Kind.RESUMED, clock.instant(), null, actor));
  }

  /** What was due is done. */
  public StoredDueDate stop(String ref, String actor) {
    return change(ref, c -> c.with(Kind.STOPPED, clock.instant(), null, actor));
  }

  /** It was not done after all; the time it was stopped is given back. */
  public StoredDueDate reopen(String ref, String reason, String actor) {
    return change(ref, c -> c.with(Kind.REOPENED, clock.instant(), reason, actor));
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
    return store.find(ref).orElseThrow(() -> unknown(ref));
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
    tell(now);
    return !Objects.equals(now.dueAt(), before.dueAt());
  }

  private StoredDueDate change(String ref, UnaryOperator<DueClock> change) {
    DueClock before = store.lock(ref).orElseThrow(() -> unknown(ref));
    DueClock after = change.apply(before);
    StoredDueDate dueDate = computed(after);
    store.append(dueDate, after.ledger().get(after.ledger().size() - 1), clock.instant());
    tell(dueDate);
    return dueDate;
  }

  private StoredDueDate computed(DueClock running) {
    ClockEvent policy = running.policy();
    WorkCalendar calendar = calendars.named(policy.calendar());
    ClockReading reading = ClockReading.of(running, calendar);
    return new StoredDueDate(
        running.ref(),
        policy.calendar(),
        policy.amount(),
        running.startedAt(),
        running.status(),
        reading.dueAt(),
        reading.explanation());
  }

  private void tell(StoredDueDate dueDate) {
    timers
        .orderedStream()
        .forEach(
            timer -> {
              if (dueDate.status() == DueClock.Status.RUNNING) {
                timer.moved(dueDate.ref(), dueDate.dueAt());
              } else {
                timer.suspended(dueDate.ref());
              }
            });
  }

  private static Refusal unknown(String ref) {
    return Refusal.notFound("Nothing is due under '%s'".formatted(ref));
  }
}
