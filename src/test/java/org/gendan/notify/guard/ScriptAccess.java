package org.gendan.notify.guard;

import org.camunda.bpm.engine.ProcessEngine;

/** Makes a guard for tests of other rooms. */
public final class ScriptAccess {

  private ScriptAccess() {}

  /** The guard with the table that is in force in this engine. */
  public static ScriptGuard shipped(ProcessEngine engine) {
    return guard(
        new DeployedScriptTable(engine.getRepositoryService(), engine.getDecisionService()));
  }

  public static ScriptGuard guard(DeployedScriptTable table) {
    return new ScriptGuard(table);
  }
}
