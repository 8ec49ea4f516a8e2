package org.gendan.calendar.clock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gendan.batch.Batch;
import org.gendan.calendar.Explanation;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a task is due when it is. The reason is worked out and stored with the task; that of a task
 * which follows a clock is the clock's, as it is now.
 */
@Service
@Transactional
@NamedInterface
public class TaskDueDates {

  private final TaskDueDateMapper store;
  private final DueClocks clocks;
  private final DueRules rules;
  private final Batch batch;

  TaskDueDates(TaskDueDateMapper store, DueClocks clocks, DueRules rules, Batch batch) {
    this.store = store;
    this.clocks = clocks;
    this.rules = rules;
    this.batch = batch;
  }

  /** Tasks that a batch creates at the same second by the same rule have the same reason. */
  private record Question(DueRule rule, Instant from, Instant due) {}

  private static final class Reasons extends HashMap<Question, Explanation> {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Stores why a new task is due when it is.
   *
   * @param dueAt what the model was answered; null while the clock that it follows is paused
   */
  public void created(String taskId, DueRule rule, Instant createdAt, Instant dueAt) {
    boolean clocked = rule.readsClock();
    add(
        new TaskDueDate(
            taskId,
            rule.text(),
            clocked ? rule.clockRef() : null,
            clocked ? rule.clockPercent() : null,
            createdAt,
            dueAt,
            clocked ? clocks.get(rule.clockRef()).explanation() : reason(rule, createdAt, dueAt)));
  }

  /** When a task is due, and why; empty for a task without a due date. */
  @Transactional(readOnly = true)
  public Optional<TaskDueDate> find(String taskId) {
    batch.settle();
    return Optional.ofNullable(store.find(taskId)).map(TaskDueDateRow::toDueDate).map(this::now);
  }

  private void add(TaskDueDate dueDate) {
    TaskDueDateRow row = TaskDueDateRow.of(dueDate);
    if (batch.isOpen()) {
      batch.write(TaskDueDateMapper.class, "insert", to -> to.insert(row), null);
    } else {
      store.insert(row);
    }
  }

  private TaskDueDate now(TaskDueDate task) {
    if (task.clockRef() == null) {
      return task;
    }
    StoredDueDate clock = clocks.get(task.clockRef());
    Instant dueAt =
        task.clockPercent() == null
            ? clock.dueAt()
            : clocks.shareAt(task.clockRef(), task.clockPercent()).orElse(null);
    return new TaskDueDate(
        task.taskId(),
        task.rule(),
        task.clockRef(),
        task.clockPercent(),
        task.createdAt(),
        dueAt,
        clock.explanation());
  }

  private Explanation reason(DueRule rule, Instant from, Instant due) {
    var question = new Question(rule, from, due);
    return batch
        .part(Reasons.class, Reasons::new)
        .map(known -> known.computeIfAbsent(question, asked -> rules.explain(rule, from, due)))
        .orElseGet(() -> rules.explain(rule, from, due));
  }

  /**
   * A task that another rule now makes due.
   *
   * @param rule as the model has it, with its variables read
   * @param dueAt null when it is due at no time
   */
  @NamedInterface
  public record Moved(String taskId, String rule, Instant dueAt, Explanation explanation) {}

  /** Other rules make these tasks due. */
  public void moved(List<Moved> tasks) {
    for (Moved task : tasks) {
      store.move(
          task.taskId(),
          task.rule(),
          UtcColumn.utc(task.dueAt()),
          ColumnText.cut(task.explanation().english(), DueDateRow.LONGEST),
          ColumnText.cut(task.explanation().chinese(), DueDateRow.LONGEST));
    }
  }
}
