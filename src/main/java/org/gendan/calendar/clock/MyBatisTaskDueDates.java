package org.gendan.calendar.clock;

import java.util.Optional;
import org.gendan.batch.Batch;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisTaskDueDates implements TaskDueDateStore {

  private final TaskDueDateMapper mapper;
  private final Batch batch;

  MyBatisTaskDueDates(TaskDueDateMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  @Override
  public void add(TaskDueDate dueDate) {
    TaskDueDateRow row = TaskDueDateRow.of(dueDate);
    if (batch.isOpen()) {
      batch.write(TaskDueDateMapper.class, "insert", to -> to.insert(row), null);
    } else {
      mapper.insert(row);
    }
  }

  @Override
  public Optional<TaskDueDate> find(String taskId) {
    batch.settle();
    return Optional.ofNullable(mapper.find(taskId)).map(TaskDueDateRow::toDueDate);
  }
}
