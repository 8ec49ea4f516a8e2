package org.gendan.calendar.window;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/** The decision table of the cut-off windows, as analysts deploy it. */
public interface CutOffTable {

  /** The answer of the table when no row knows the window. */
  String UNKNOWN = "unknown";

  /**
   * Until when something is due: {@code 10:30}, {@code next day 10:30}, {@code day 3 10:30} or
   * {@value #UNKNOWN}.
   */
  String dueAt(String window, LocalTime arrivedAt);

  /**
   * The windows that rows are written for.
   *
   * @param files what is about to be deployed, by file name; when the table is not among them, the
   *     deployed one is asked
   */
  Set<String> windows(Map<String, byte[]> files);
}
