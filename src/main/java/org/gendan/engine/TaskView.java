package org.gendan.engine;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * What the form of a task shows of the aggregate. It is read when the form is opened and never
 * stored in the engine, so that a form is always up to date and no personal data lie in process
 * variables.
 */
public interface TaskView {

  /** Whether this view knows the tasks of the process with this key. */
  boolean knows(String processKey);

  /**
   * The fields to show, by the name the form uses.
   *
   * @param businessKey business key of the process instance the task belongs to
   */
  Map<String, String> of(String businessKey, Task task);
}
