package org.gendan.engine.ahead;

import java.util.Collection;
import org.camunda.bpm.engine.impl.context.Context;

/** The engine's way to the database, where it can be told beforehand which cases will go on. */
public interface ReadsAhead {

  /** Reads what the engine will ask of these cases, in few statements; a few hundred at most. */
  void readAhead(Collection<String> instanceIds);

  /** The same for the current command; nothing where models are tried alone. */
  static void ofCases(Collection<String> instanceIds) {
    if (!instanceIds.isEmpty()
        && Context.getCommandContext().getDbEntityManager() instanceof ReadsAhead engine) {
      engine.readAhead(instanceIds);
    }
  }
}
