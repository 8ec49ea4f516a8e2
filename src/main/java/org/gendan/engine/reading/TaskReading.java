package org.gendan.engine.reading;

import java.util.Set;

/** Decides what a person at a door reads of the engine; asked for every list and every task. */
public interface TaskReading {

  /**
   * The reach of a person of these groups, as lists and counts need it: one answer for all rows.
   */
  TaskReach of(String userId, Set<String> groups);
}
