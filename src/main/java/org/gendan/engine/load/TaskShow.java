package org.gendan.engine.load;

/** Which of the open tasks the list shows. */
public enum TaskShow {
  ALL,
  OVERDUE,
  SOON,
  TODAY,
  FREE,
  HELD
}
