package org.gendan.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gendan.engine.HeldTask;
import org.gendan.engine.TaskMoves;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does with a task of the desk. Whether the person may is asked by the engine of its
 * {@code TaskAccess}, here as at its own doors.
 */
@Service
@Transactional
public class Assignments {

  private static final int MOST_REASON = 500;

  private final TaskMoves tasks;
  private final ClaimHistory history;
  private final CurrentActor actor;
  private final Clock clock;

  Assignments(TaskMoves tasks, ClaimHistory history, CurrentActor actor, Clock clock) {
    this.tasks = tasks;
    this.history = history;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The person at the door takes the task; again changes nothing.
   *
   * @throws Refusal when a colleague holds it, or it is none of the person's desk
   */
  public HeldTask claim(String taskId) {
    tasks.get(taskId);
    tasks.claim(taskId, actor.id());
    return tasks.get(taskId);
  }

  /**
   * Its holder gives it back, or a lead takes it back, to the group; what nobody holds stays so.
   *
   * @throws Refusal when the person neither holds it nor leads its desk, or says no reason
   */
  public HeldTask giveBack(String taskId, String reason) {
    String why = reason(reason);
    if (tasks.get(taskId).assignee() != null) {
      history.because(why, () -> tasks.assign(taskId, null));
    }
    return tasks.get(taskId);
  }

  /**
   * Its holder hands it over, or a lead gives it, to a person of its desk.
   *
   * @throws Refusal when the person may not, the other one does not belong to the desk, or no
   *     reason is said
   */
  public HeldTask assign(String taskId, String userId, String reason) {
    String why = reason(reason);
    if (userId == null || userId.isBlank()) {
      throw Refusal.invalid(
          "assignee", ErrorCode.REQUIRED, "is missing; name the user who shall have the task");
    }
    tasks.get(taskId);
    history.because(why, () -> tasks.assign(taskId, userId.strip()));
    return tasks.get(taskId);
  }

  /**
   * When its holder wants to go on with it; until then it stays with its holder.
   *
   * @param at null for no such day
   * @throws Refusal when it is past, or the person may not
   */
  public HeldTask followUp(String taskId, Instant at) {
    if (at != null && at.isBefore(clock.instant())) {
      throw Refusal.invalid("at", ErrorCode.PAST, "is over; name a time to come");
    }
    tasks.get(taskId);
    tasks.followUp(taskId, at);
    return tasks.get(taskId);
  }

  /**
   * Answers the form of the task, which is done then.
   *
   * @throws Refusal when a colleague holds it, the person may not, or the answer is none
   */
  public void answer(String taskId, Map<String, Object> fields) {
    fields.forEach(
        (field, value) -> {
          if (value instanceof Iterable || value instanceof Map) {
            throw Refusal.invalid(
                field, ErrorCode.TEXT, "is a list or an object; a form takes single values");
          }
        });
    tasks.get(taskId);
    tasks.answer(taskId, fields);
  }

  /** Who holds the task; empty when nobody does or it is done. */
  @Transactional(readOnly = true)
  public Optional<String> holderOf(String taskId) {
    return tasks.find(taskId).map(HeldTask::assignee);
  }

  private static String reason(String text) {
    return KeptText.needed(
        "reason", text, MOST_REASON, "is missing; say why the task changes hands");
  }
}
