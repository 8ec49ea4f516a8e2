package org.gendan.task.bulk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gendan.engine.HeldTask;
import org.gendan.refusal.Refusal;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;
import org.gendan.task.Assignments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a batch, each in a transaction of its own: a batch that dies has done those. */
@Component
@Transactional
class BulkSteps {

  private static final int MOST_TEXT = 2_000;

  private final BulkTaskMapper store;
  private final Assignments assignments;
  private final Clock clock;

  BulkSteps(BulkTaskMapper store, Assignments assignments, Clock clock) {
    this.store = store;
    this.assignments = assignments;
    this.clock = clock;
  }

  /**
   * Begins a batch; answers whether it is new.
   *
   * @throws Refusal when the same requestId named another command
   */
  boolean begin(String actor, BulkCommand command) {
    Optional<String> known = store.fingerprint(actor, command.requestId());
    if (known.isEmpty()) {
      store.begin(actor, command.requestId(), command.fingerprint(), now());
      return true;
    }
    if (!known.get().equals(command.fingerprint())) {
      throw Refusal.conflict(
          "Request %s was another command; send this one with a requestId of its own",
          command.requestId());
    }
    return false;
  }

  /**
   * Does it for one task, once. What it answers and what it has done are committed together.
   *
   * @throws Refusal when this task is refused; nothing has changed then
   */
  BulkResult step(String actor, BulkCommand command, String taskId) {
    Optional<BulkResult> known = store.result(actor, command.requestId(), taskId);
    if (known.isPresent()) {
      return known.get();
    }
    store.add(
        actor, command.requestId(), new BulkResult(taskId, BulkResult.DONE, null, null), now());
    String holder = done(command, taskId);
    store.holder(actor, command.requestId(), taskId, holder);
    return new BulkResult(taskId, BulkResult.DONE, holder, null);
  }

  /** Keeps a refusal, so that the same request answers it again. */
  BulkResult refused(String actor, BulkCommand command, BulkResult refused) {
    Optional<BulkResult> known = store.result(actor, command.requestId(), refused.taskId());
    if (known.isPresent()) {
      return known.get();
    }
    BulkResult kept =
        new BulkResult(
            refused.taskId(),
            refused.status(),
            assignments.holderOf(refused.taskId()).orElse(null),
            ColumnText.cut(refused.text(), MOST_TEXT));
    store.add(actor, command.requestId(), kept, now());
    return kept;
  }

  private String done(BulkCommand command, String taskId) {
    return switch (command.action()) {
      case CLAIM -> holder(assignments.claim(taskId));
      case GIVE_BACK -> holder(assignments.giveBack(taskId, command.reason()));
      case HAND_OVER -> holder(assignments.assign(taskId, command.assignee(), command.reason()));
      case FOLLOW_UP -> holder(assignments.followUp(taskId, command.at()));
      case ANSWER -> {
        assignments.answer(taskId, command.fields());
        yield null;
      }
    };
  }

  private static String holder(HeldTask task) {
    return task.assignee();
  }

  private LocalDateTime now() {
    return UtcColumn.utc(clock.instant());
  }
}
