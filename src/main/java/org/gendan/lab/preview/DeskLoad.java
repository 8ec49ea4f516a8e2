package org.gendan.lab.preview;

import java.time.Instant;
import java.util.List;

/** The load of one desk, hour by hour. */
record DeskLoad(String desk, List<Hour> hours) {

  /**
   * One hour.
   *
   * @param before tasks due in it as things are; in the first hour those that are overdue, too
   * @param after the same if the change were made
   * @param onDuty people of the desk who are there
   */
  record Hour(Instant from, int before, int after, int onDuty) {}
}
