package org.gendan.calendar.clock;

import java.util.Optional;
import org.gendan.batch.Batch;
import org.springframework.stereotype.Repository;

/** Where the reasons of the due dates of tasks are kept. */
@Repository
class TaskDueDateStore {

  private final TaskDueDateMapper mapper;
  private final Batch batch;

  TaskDueDateStore(TaskDueDateMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  /** Adds the due date of a new task. */
  public void add(TaskDueDate dueDate) {
    TaskDueDateRow row = TaskDueDateRow.of(dueDate);
    if (batch.isOpen()) {
      batch.write(TaskDueDateMapper.class, "insert", to -> to.insert(row), null);
    } else {
      mapper.insert(row);
    }
  }

  /** Reads the due date of a task. */
  public Optional<TaskDueDate> find(String taskId) {
    batch.settle();
    return Optional.ofNullable(mapper.find(taskId)).map(TaskDueDateRow::toDueDate);
  }
}
