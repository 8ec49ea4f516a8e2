package org.gendan.calendar.clock;

import java.util.Optional;

/** Where the reasons of the due dates of tasks are kept. */
public interface TaskDueDateStore {

  /** Adds the due date of a new task. */
  void add(TaskDueDate dueDate);

  /** Reads the due date of a task. */
  Optional<TaskDueDate> find(String taskId);
}
