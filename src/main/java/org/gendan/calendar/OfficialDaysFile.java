package org.gendan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.calendar.OfficialDays.Declared;
import org.gendan.sheet.yaml.FileFault;

/** Reads official days: {@code date,kind,name} with one day a line, kind off or work. */
final class OfficialDaysFile {

  private static final String HEADER = "date,kind,name";

  private OfficialDaysFile() {}

  static OfficialDays read(String file, String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new FileFault(file, 1, "the first line must be %s", HEADER);
    }
    Map<LocalDate, Declared> days = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        add(days, lines.get(i).split(",", 3), file, i + 1);
      }
    }
    return new OfficialDays(days);
  }

  private static void add(Map<LocalDate, Declared> days, String[] cells, String file, int line) {
    if (cells.length < 2 || !(cells[1].equals("off") || cells[1].equals("work"))) {
      throw new FileFault(
          file, line, "write a date, off or work, and a name: %s", "2026-10-10,work,国庆节");
    }
    LocalDate date = date(cells[0], file, line);
    var declared = new Declared(cells[1].equals("work"), cells.length > 2 ? cells[2] : "");
    if (days.put(date, declared) != null) {
      throw new FileFault(file, line, "%s is named twice; keep one of the lines", date);
    }
  }

  static LocalDate date(String text, String file, int line) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new FileFault(file, line, "'%s' is no date; write it like 2026-10-10", text);
    }
  }
}
