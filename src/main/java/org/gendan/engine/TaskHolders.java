package org.gendan.engine;

/** Remembers who has held a task; called in the transaction that changes it, at every door. */
public interface TaskHolders {

  /**
   * A task has another holder.
   *
   * @param businessKey of the case; null where it has none
   * @param before who held it until now, or null
   * @param now who holds it from now on, or null
   */
  void changed(String taskId, String name, String businessKey, String before, String now);
}
