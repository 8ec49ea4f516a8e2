package org.gendan.calendar.clock;

import java.time.LocalDateTime;
import org.gendan.calendar.Explanation;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;

/** One row of task_due_date; times are UTC. */
record TaskDueDateRow(
    String taskId,
    String ruleText,
    String clockRef,
    Integer clockPercent,
    LocalDateTime createdAt,
    LocalDateTime dueAt,
    String explanationEn,
    String explanationZh) {

  static TaskDueDateRow of(TaskDueDate due) {
    return new TaskDueDateRow(
        due.taskId(),
        due.rule(),
        due.clockRef(),
        due.clockPercent(),
        UtcColumn.utc(due.createdAt()),
        UtcColumn.utc(due.dueAt()),
        ColumnText.cut(due.explanation().english(), DueDateRow.LONGEST),
        ColumnText.cut(due.explanation().chinese(), DueDateRow.LONGEST));
  }

  TaskDueDate toDueDate() {
    return new TaskDueDate(
        taskId,
        ruleText,
        clockRef,
        clockPercent,
        UtcColumn.instant(createdAt),
        UtcColumn.instant(dueAt),
        new Explanation(explanationEn, explanationZh));
  }
}
