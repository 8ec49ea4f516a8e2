package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import org.gendan.batch.Batch;
import org.gendan.calendar.ChineseWords;
import org.gendan.calendar.EnglishWords;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.WorkingTime;
import org.gendan.calendar.window.CutOff;
import org.gendan.words.Words;
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
  private final WorkingTime workingTime;
  private final CutOff cutOff;
  private final ZoneId zone;
  private final Batch batch;

  TaskDueDates(
      TaskDueDateMapper store,
      DueClocks clocks,
      WorkingTime workingTime,
      CutOff cutOff,
      ZoneId zone,
      Batch batch) {
    this.store = store;
    this.clocks = clocks;
    this.workingTime = workingTime;
    this.cutOff = cutOff;
    this.zone = zone;
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
        .map(known -> known.computeIfAbsent(question, asked -> explain(rule, from, due)))
        .orElseGet(() -> explain(rule, from, due));
  }

  private Explanation explain(DueRule rule, Instant from, Instant due) {
    return switch (rule.call()) {
      case "workingTime.after" ->
          workingTime.due(rule.argument(0), from, rule.argument(1)).explanation();
      case "workingTime.before" -> {
        var until = ((Date) rule.arguments().get(1)).toInstant();
        yield workingTime.explainBefore(rule.argument(0), until, rule.argument(2), due);
      }
      case "cutOff.next" -> {
        boolean earlier = rule.arguments().size() > 1;
        Instant arrived = earlier ? ((Date) rule.arguments().get(1)).toInstant() : from;
        yield cutOff.explain(rule.argument(0), arrived, due);
      }
      default -> plain(rule.text(), from.atZone(zone), due.atZone(zone));
    };
  }

  /** What the name of a variable means stands in {@code texts/words.csv}, about {@code dueDate}. */
  private static Explanation plain(String rule, ZonedDateTime from, ZonedDateTime due) {
    return new Explanation(
        "%s, by %s → %s"
            .formatted(
                EnglishWords.moment(from),
                Words.in("en", "dueDate", rule),
                EnglishWords.moment(due)),
        "%s，按 %s → %s"
            .formatted(
                ChineseWords.moment(from),
                Words.in("zh", "dueDate", rule),
                ChineseWords.moment(due)));
  }
}
