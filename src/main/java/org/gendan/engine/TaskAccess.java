package org.gendan.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Decides who may touch a task; asked for every claim, assignment, change and completion. */
public interface TaskAccess {

  /**
   * Refuses when the person at the door may not do this.
   *
   * @param heldBefore who held the task before what the person does now, or null
   * @param candidateGroups the groups the model names, not those that a person or a script has
   *     added since
   * @throws org.gendan.refusal.Refusal when refused; nothing has changed then
   */
  void check(DelegateTask task, String heldBefore, Set<String> candidateGroups);
}
