package org.gendan.lab.application;

/** How far an application is. */
public enum ApplicationStatus {
  /** It begins at a time to come. */
  SCHEDULED,
  /** The new number is in force; which running cases move is being looked up. */
  PLANNING,
  /** Running cases are being moved. */
  RUNNING,
  DONE,
  /** What was moved is being put back. */
  UNDOING,
  UNDONE,
  /** It could not begin when its time came; the fault says why. */
  FAILED
}
