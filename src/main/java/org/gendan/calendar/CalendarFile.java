package org.gendan.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.DayPlan.Kind;
import org.gendan.sheet.yaml.FileFault;
import org.gendan.sheet.yaml.YamlMap;
import org.gendan.words.KeptRefusal;

/** Reads one calendar, as an analyst writes it (docs/calendars.md). */
final class CalendarFile {

  private static final Set<String> KEYS =
      Set.of("zone", "officialDays", "makeUpDaysLike", "frames", "overrides");
  private static final Set<String> FRAME = Set.of("days", "from", "to");
  private static final Set<String> OVERRIDE = Set.of("date", "off", "frames", "name");

  private final String file;
  private final YamlMap root;

  private CalendarFile(String file, String text) {
    this.file = file;
    this.root = YamlMap.read(file, text, KEYS);
  }

  /**
   * Reads a calendar.
   *
   * @param official the official days that it may name
   * @throws FileFault with file and line when it makes no calendar
   */
  static WorkCalendar read(
      String name, String file, String text, Map<String, OfficialDays> official) {
    var reader = new CalendarFile(file, text);
    return new WorkCalendar(name, reader.zone(), reader.week(official));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(root.text("zone"));
    } catch (DateTimeException e) {
      throw fault(
          root.line("zone"),
          "'%s' is no time zone; write one such as Asia/Shanghai",
          root.text("zone"));
    }
  }

  private WorkWeek week(Map<String, OfficialDays> official) {
    Map<DayOfWeek, List<Frame>> weekdays = frames();
    DayOfWeek like = day(root.text("makeUpDaysLike", "MON"), root.line("makeUpDaysLike"));
    String source = root.text("officialDays", "none");
    if (!source.equals("none") && !official.containsKey(source)) {
      throw fault(
          root.line("officialDays"),
          "there are no official days '%s'; known are %s, or write none",
          source,
          String.join(", ", official.keySet()));
    }
    if (!source.equals("none") && !weekdays.containsKey(like)) {
      throw fault(
          root.line("makeUpDaysLike"),
          "make-up days cannot be like %s, which has no frames; name a worked day",
          like.name().substring(0, 3));
    }
    return new WorkWeek(weekdays, like, official.get(source), overrides());
  }

  private Map<DayOfWeek, List<Frame>> frames() {
    Map<DayOfWeek, List<Frame>> weekdays = new EnumMap<>(DayOfWeek.class);
    for (YamlMap entry : root.list("frames", FRAME)) {
      Frame frame = frame(entry.text("from"), entry.text("to"), entry.line());
      for (DayOfWeek day : days(entry.text("days"), entry.line("days"))) {
        add(weekdays.computeIfAbsent(day, each -> new ArrayList<>()), frame, day, entry.line());
      }
    }
    if (weekdays.isEmpty()) {
      throw fault(root.line("frames"), "no day is worked; name frames with days, from and to");
    }
    return weekdays;
  }

  private Map<LocalDate, DayPlan> overrides() {
    Map<LocalDate, DayPlan> own = new HashMap<>();
    for (YamlMap entry : root.list("overrides", OVERRIDE)) {
      LocalDate date = OfficialDaysFile.date(entry.text("date"), file, entry.line("date"));
      boolean off = entry.text("off", "false").equals("true");
      if (off == entry.has("frames")) {
        throw fault(
            entry.line(), "write either off: true, or frames: \"09:00-12:00, 13:00-17:00\"");
      }
      List<Frame> frames = new ArrayList<>();
      if (!off) {
        for (String text : entry.text("frames").split(",")) {
          String[] ends = text.strip().split("-", 2);
          Frame frame = frame(ends[0], ends.length > 1 ? ends[1] : "", entry.line("frames"));
          add(frames, frame, date, entry.line("frames"));
        }
      }
      var plan = new DayPlan(off ? Kind.OFF : Kind.SPECIAL, frames, entry.text("name", ""));
      if (own.put(date, plan) != null) {
        throw fault(entry.line(), "%s is overridden twice; keep one of the entries", date);
      }
    }
    return own;
  }

  private void add(List<Frame> frames, Frame frame, Object day, int line) {
    frames.stream()
        .filter(frame::overlaps)
        .findFirst()
        .ifPresent(
            other -> {
              throw fault(line, "%s overlaps %s on %s", frame, other, day);
            });
    frames.add(frame);
    frames.sort(Comparator.comparing(Frame::from));
  }

  private Frame frame(String from, String to, int line) {
    try {
      return Frame.of(from, to);
    } catch (IllegalArgumentException e) {
      throw fault(line, "%s", new KeptRefusal(e.getMessage()));
    }
  }

  /** {@code MON-FRI}, {@code SAT}, or several of them with commas between. */
  private List<DayOfWeek> days(String text, int line) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : text.split(",")) {
      String[] ends = part.strip().split("-", 2);
      DayOfWeek last = day(ends[ends.length - 1], line);
      DayOfWeek each = day(ends[0], line);
      days.add(each);
      while (each != last) {
        each = each.plus(1);
        days.add(each);
      }
    }
    return days;
  }

  private DayOfWeek day(String text, int line) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.strip().equals(day.name().substring(0, 3))) {
        return day;
      }
    }
    throw fault(line, "'%s' is no weekday; write MON TUE WED THU FRI SAT SUN", text);
  }

  private FileFault fault(int line, String english, Object... about) {
    return new FileFault(file, line, english, about);
  }
}
