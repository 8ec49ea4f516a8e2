package org.gendan.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gendan.calendar.duty.DutyWatch;
import org.gendan.engine.HeldTask;
import org.gendan.engine.LostRace;
import org.gendan.engine.TaskMoves;
import org.gendan.security.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings back to the desk what a person has claimed and left: at the end of the shift, and when it
 * has lain untouched for longer than the table {@code claim-limits} allows.
 */
@Component
class ForgottenClaims implements DutyWatch {

  private static final Logger log = LoggerFactory.getLogger(ForgottenClaims.class);

  /** More than the desks of one company hold at once; the longest untouched come first. */
  private static final int AT_ONCE = 2_000;

  private static final int TRIES = 3;

  private final TaskMoves tasks;
  private final ClaimHistory history;
  private final DeployedClaimLimits limits;
  private final CurrentActor actor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ForgottenClaims(
      TaskMoves tasks,
      ClaimHistory history,
      DeployedClaimLimits limits,
      CurrentActor actor,
      TransactionTemplate transaction,
      Clock clock) {
    this.tasks = tasks;
    this.history = history;
    this.limits = limits;
    this.actor = actor;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A person who has left goes on with nothing; a follow-up date stays at the task. */
  @Override
  public void left(String userId) {
    actor.asSystem(
        () ->
            tasks
                .heldBy(userId)
                .forEach(
                    task ->
                        history.because(
                            ClaimKind.SHIFT_ENDED, null, () -> tasks.assign(task.taskId(), null))));
  }

  /** Brings back what has lain untouched for too long. */
  void look() {
    Instant now = clock.instant();
    Map<String, Duration> known = new HashMap<>();
    tasks.held(AT_ONCE).stream()
        .filter(task -> !untouchedUntil(task, known).isAfter(now))
        .forEach(this::bringBack);
  }

  /** One by one, so that a task that is being answered at this moment holds up no other. */
  private void bringBack(HeldTask task) {
    try {
      LostRace.again(TRIES, () -> transaction.execute(status -> bringBackNow(task)));
    } catch (RuntimeException e) {
      log.info("Task {} is not brought back now: {}", task.taskId(), e.toString());
    }
  }

  private boolean bringBackNow(HeldTask seen) {
    HeldTask task = tasks.get(seen.taskId());
    if (!task.equals(seen)) {
      return false;
    }
    history.because(ClaimKind.UNTOUCHED, null, () -> tasks.assign(task.taskId(), null));
    return true;
  }

  /** Of several desks the most patient one counts. */
  private Instant untouchedUntil(HeldTask task, Map<String, Duration> known) {
    Instant since =
        task.followUpAt() != null && task.followUpAt().isAfter(task.touchedAt())
            ? task.followUpAt()
            : task.touchedAt();
    Duration limit =
        task.groups().stream()
            .map(desk -> known.computeIfAbsent(desk, limits::of))
            .max(Duration::compareTo)
            .orElseGet(() -> known.computeIfAbsent("", limits::of));
    return since.plus(limit);
  }
}
