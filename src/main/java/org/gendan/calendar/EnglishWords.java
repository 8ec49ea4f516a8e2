package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says a derivation in English: "Fri 9 Oct 2026 17:10 + 2 h in 09:00-18:00; Sat 10 Oct is a make-up
 * day (国庆节) → Sat 10 Oct 2026 10:10".
 */
public final class EnglishWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  private EnglishWords() {}

  static String say(Derivation derivation) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s + %s in %s"
            .formatted(moment(derivation.from()), amount(derivation.amount()), derivation.hours()));
    if (!derivation.start().equals(derivation.from())) {
      parts.add("counted from " + moment(derivation.start()));
    }
    derivation.otherHours().forEach((day, hours) -> parts.add(weekday(day) + ": " + hours));
    if (!derivation.closed().isEmpty()) {
      parts.add(
          derivation.closed().stream()
              .map(EnglishWords::weekday)
              .collect(Collectors.joining(", ", "no work on ", "")));
    }
    derivation.notes().forEach(note -> parts.add(note(note)));
    derivation
        .missingYears()
        .forEach(
            year -> parts.add("no official days on file for " + year + ", weekdays alone count"));
    return String.join("; ", parts) + " → " + moment(derivation.due());
  }

  public static String moment(ZonedDateTime at) {
    return MOMENT.format(at) + (at.getSecond() == 0 ? "" : ":%02d".formatted(at.getSecond()));
  }

  private static String note(Derivation.Note note) {
    boolean several = !note.first().equals(note.last());
    String days =
        several ? DAY.format(note.first()) + " to " + day(note.last()) : day(note.first());
    String name = note.plan().name().isEmpty() ? "" : " (" + note.plan().name() + ")";
    return days
        + switch (note.plan().kind()) {
          case OFF -> (several ? " are off" : " is off") + name;
          case MAKE_UP -> (several ? " are make-up days" : " is a make-up day") + name;
          case SPECIAL, REGULAR -> ": " + note.plan().hours() + name;
        };
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String amount(WorkAmount amount) {
    List<String> parts = new ArrayList<>();
    Duration time = amount.time();
    if (amount.days() > 0) {
      parts.add(amount.days() + (amount.days() == 1 ? " working day" : " working days"));
    }
    if (time.toHours() > 0) {
      parts.add(time.toHours() + " h");
    }
    if (time.toMinutesPart() > 0) {
      parts.add(time.toMinutesPart() + " min");
    }
    if (time.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(time.toSecondsPart() + " s");
    }
    return String.join(" ", parts);
  }
}
