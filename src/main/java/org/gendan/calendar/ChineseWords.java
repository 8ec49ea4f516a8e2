package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says a derivation in Chinese: "2026年10月9日周五 17:10 起加 2 小时（09:00-18:00）；… → …". */
public final class ChineseWords {

  private ChineseWords() {}

  static String say(Derivation derivation) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s 起加 %s（%s）"
            .formatted(moment(derivation.from()), amount(derivation.amount()), derivation.hours()));
    if (!derivation.start().equals(derivation.from())) {
      parts.add("从 " + moment(derivation.start()) + " 开始计时");
    }
    derivation.otherHours().forEach((day, hours) -> parts.add(weekday(day) + "工作时间 " + hours));
    if (!derivation.closed().isEmpty()) {
      parts.add(
          derivation.closed().stream()
              .map(ChineseWords::weekday)
              .collect(Collectors.joining("、", "", "不上班")));
    }
    derivation.notes().forEach(note -> parts.add(note(note)));
    derivation.missingYears().forEach(year -> parts.add(year + "年没有法定节假日数据，仅按星期计算"));
    return String.join("；", parts) + " → " + moment(derivation.due());
  }

  public static String moment(ZonedDateTime at) {
    String time = "%02d:%02d".formatted(at.getHour(), at.getMinute());
    String seconds = at.getSecond() == 0 ? "" : ":%02d".formatted(at.getSecond());
    return at.getYear() + "年" + day(at.toLocalDate()) + " " + time + seconds;
  }

  private static String note(Derivation.Note note) {
    String days = day(note.first());
    if (!note.first().equals(note.last())) {
      days += "至" + day(note.last());
    }
    String name = note.plan().name().isEmpty() ? "" : "（" + note.plan().name() + "）";
    return days
        + switch (note.plan().kind()) {
          case OFF -> "休息" + name;
          case MAKE_UP -> "调休上班" + name;
          case SPECIAL, REGULAR -> "工作时间 " + note.plan().hours() + name;
        };
  }

  private static String day(LocalDate day) {
    return "%d月%d日%s"
        .formatted(day.getMonthValue(), day.getDayOfMonth(), weekday(day.getDayOfWeek()));
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(java.time.format.TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
  }

  public static String amount(WorkAmount amount) {
    List<String> parts = new ArrayList<>();
    Duration time = amount.time();
    if (amount.days() > 0) {
      parts.add(amount.days() + " 个工作日");
    }
    if (time.toHours() > 0) {
      parts.add(time.toHours() + " 小时");
    }
    if (time.toMinutesPart() > 0) {
      parts.add(time.toMinutesPart() + " 分钟");
    }
    if (time.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(time.toSecondsPart() + " 秒");
    }
    return String.join(" ", parts);
  }
}
