package org.gendan.calendar.persistence;

import java.util.Optional;
import org.gendan.calendar.TaskDueDate;
import org.gendan.calendar.TaskDueDateStore;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisTaskDueDates implements TaskDueDateStore {

  private final TaskDueDateMapper mapper;

  MyBatisTaskDueDates(TaskDueDateMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(TaskDueDate dueDate) {
    mapper.insert(TaskDueDateRow.of(dueDate));
  }

  @Override
  public Optional<TaskDueDate> find(String taskId) {
    return Optional.ofNullable(mapper.find(taskId)).map(TaskDueDateRow::toDueDate);
  }
}
