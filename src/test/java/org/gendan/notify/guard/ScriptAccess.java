package org.gendan.notify.guard;

/** Makes a guard for tests of other rooms. */
public final class ScriptAccess {

  private ScriptAccess() {}

  public static ScriptGuard guard(DeployedScriptTable table) {
    return new ScriptGuard(table);
  }
}
