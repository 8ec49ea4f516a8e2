package org.gendan.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Who held a task before the command that is changing it; the public API only tells who does. */
public final class HolderBefore {

  private HolderBefore() {}

  /** A user id, or null; the holder of now where the command has not changed it. */
  public static String of(DelegateTask task) {
    if (task instanceof TaskEntity entity) {
      var change = entity.getPropertyChanges().get(TaskEntity.ASSIGNEE);
      if (change != null) {
        return (String) change.getOrgValue();
      }
    }
    return task.getAssignee();
  }
}
