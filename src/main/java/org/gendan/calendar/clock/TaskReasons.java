package org.gendan.calendar.clock;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.gendan.engine.TaskDeadlines;
import org.gendan.words.Reader;
import org.springframework.stereotype.Component;

/** Has the reason of a task's due date stored with the task, and tells it in its form. */
@Component
class TaskReasons implements TaskDeadlines {

  private static final Date NOT_NOW = Date.from(ClockTimes.NOT_NOW);

  private final TaskDueDates dueDates;

  TaskReasons(TaskDueDates dueDates) {
    this.dueDates = dueDates;
  }

  @Override
  public void created(DelegateTask task, String dueDate) {
    Date due = task.getDueDate();
    if (due == null) {
      return;
    }
    boolean paused = NOT_NOW.equals(due);
    if (paused) {
      task.setDueDate(null);
    }
    dueDates.created(
        task.getId(),
        DueRule.read(dueDate, task::getVariable),
        task.getCreateTime().toInstant(),
        paused ? null : due.toInstant());
  }

  @Override
  public Optional<String> reason(String taskId) {
    return dueDates
        .find(taskId)
        .map(
            due -> Reader.language().map(due.explanation()::in).orElse(due.explanation().inBoth()));
  }
}
