package org.gendan.desk.lab;

import org.gendan.lab.LabTimer;

/**
 * A number as the page shows it to one reader.
 *
 * @param modelName of its model or table, in the reader's language
 * @param said the value in words, or empty where it is no plain amount of time
 * @param taken how long it took in the last days, in words; empty when there were none
 */
record LabRow(
    LabTimer timer, LabKind kind, String modelName, String meaning, String said, Taken taken) {

  /** Half of them took no longer than this, and nine of ten no longer than that. */
  record Taken(String median, String ninety) {

    static final Taken NONE = new Taken("", "");
  }

  /** Whether it can be changed here; a calendar has a file of its own. */
  public boolean isChangeable() {
    return kind != LabKind.CALENDAR;
  }
}
