package org.gendan.calendar;

import java.util.Map;
import java.util.TreeMap;
import org.gendan.sheet.yaml.FileFault;

/** All calendars that were read together. */
record CalendarBook(Map<String, WorkCalendar> byName) {

  /**
   * Reads every file.
   *
   * @throws FileFault when one of them makes no calendar
   */
  static CalendarBook read(Map<String, String> files) {
    Map<String, OfficialDays> official = new TreeMap<>();
    files.forEach(
        (file, text) -> {
          if (file.endsWith(".csv")) {
            official.put(stem(file), OfficialDaysFile.read(file, text));
          }
        });
    Map<String, WorkCalendar> calendars = new TreeMap<>();
    files.forEach(
        (file, text) -> {
          if (file.endsWith(".yaml")) {
            calendars.put(stem(file), CalendarFile.read(stem(file), file, text, official));
          }
        });
    return new CalendarBook(calendars);
  }

  private static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
