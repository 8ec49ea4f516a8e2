package org.gendan.desk.lab;

import org.gendan.engine.timers.TimerPlace.Property;

/** What a number is, as far as the page tells them apart; words stand in {@code texts/lab}. */
enum LabKind {
  /** An event that waits. */
  TIMER,
  /** The due date or the follow-up date of a task. */
  TASK,
  /** A cell of a decision table. */
  CELL,
  /** The working hours of a calendar. */
  CALENDAR;

  static LabKind of(Property property) {
    return switch (property) {
      case DURATION, CYCLE, DATE -> TIMER;
      case DUE, FOLLOW_UP -> TASK;
      case CELL -> CELL;
      case HOURS -> CALENDAR;
    };
  }
}
