package org.gendan.escalation;

/** What the domain tells the process of a case. */
public interface EscalationFlow {

  /** A case was opened. */
  void raised(ExceptionCase opened);

  /** The case was changed by another door than its task. */
  void changed(ExceptionCase changed);
}
