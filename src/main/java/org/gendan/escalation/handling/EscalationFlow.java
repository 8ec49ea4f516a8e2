package org.gendan.escalation.handling;

import org.gendan.escalation.ExceptionCase;

/** What the domain tells the process of a case. */
public interface EscalationFlow {

  /** A case was opened. */
  void raised(ExceptionCase opened);

  /** The case was changed by another door than its task. */
  void changed(ExceptionCase changed);
}
