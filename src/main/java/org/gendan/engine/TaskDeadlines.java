package org.gendan.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Remembers why a task is due when it is, and tells the person who opens its form. */
public interface TaskDeadlines {

  /**
   * A task was created whose due date its model asked for; called in the transaction that created
   * it.
   *
   * @param dueDate as the model has it, such as {@code ${workingTime.after('desk', 'PT2H')}}
   */
  void created(DelegateTask task, String dueDate);

  /** Why the task is due when it is, in the languages of the desks; empty when nobody knows. */
  Optional<String> reason(String taskId);
}
