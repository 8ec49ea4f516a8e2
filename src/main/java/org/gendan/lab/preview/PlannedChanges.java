package org.gendan.lab.preview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.engine.timers.TimerPlace;

/**
 * Changes as they were read and let through by the gate.
 *
 * @param places that would have another text
 * @param files as they would be, by name
 * @param base which deployment is in force of each of these files
 */
public record PlannedChanges(
    List<Planned> places, Map<String, byte[]> files, Map<String, String> base) {

  /**
   * A place with the text that it would have.
   *
   * @param place as it is in force
   */
  public record Planned(TimerPlace place, String text) {}

  /** Of the files those of calendars and official days. */
  public Map<String, byte[]> calendars() {
    Map<String, byte[]> calendars = new TreeMap<>(files);
    calendars.keySet().removeIf(file -> !isCalendar(file));
    return calendars;
  }

  static boolean isCalendar(String file) {
    return file.endsWith(".yaml") || file.endsWith(".csv");
  }
}
