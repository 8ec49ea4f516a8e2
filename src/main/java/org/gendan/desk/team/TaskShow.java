package org.gendan.desk.team;

/** Which of the open tasks the list shows. */
enum TaskShow {
  ALL,
  OVERDUE,
  SOON,
  TODAY,
  FREE,
  HELD
}
