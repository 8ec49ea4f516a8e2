package org.gendan.model;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What an analyst can read and change in the Modeler without opening Java. */
final class Readable {

  private static final Pattern WORKING_TIME =
      Pattern.compile(
          "\\$\\{workingTime\\.(?:after\\('[a-z-]+'(?:, [a-z][A-Za-z]*At)?|before\\('[a-z-]+',"
              + " [a-z][A-Za-z]*At), '([^']+)'\\)}");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\$\\{clock\\.(?:dueAt\\([a-z][A-Za-z]*Id(?:, '[a-z]+')?\\)"
              + "|share\\([a-z][A-Za-z]*Id(?:, '[a-z]+')?, [1-9]\\d?\\))}");
  private static final Pattern CUT_OFF =
      Pattern.compile(
          "\\$\\{cutOff\\.(next\\('[a-z-]+'(, [a-z][A-Za-z]*At)?|later\\('[a-z-]+',"
              + " 'PT[0-9HMS]+')\\)}");
  private static final Pattern INSTANT = Pattern.compile("\\$\\{[a-z][A-Za-z]*At}");

  private Readable() {}

  static boolean isDueDate(String text) {
    return text != null
        && (isWorkingTime(text)
            || CUT_OFF.matcher(text).matches()
            || INSTANT.matcher(text).matches()
            || CLOCK.matcher(text).matches());
  }

  /** What a timer waits for: working time, a cut-off, a clock or a variable ending in At. */
  static boolean isTimerDate(String text) {
    return isDueDate(text);
  }

  static boolean isDuration(String text) {
    try {
      return text.contains("T") ? !Duration.parse(text).isZero() : !Period.parse(text).isZero();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isWorkingTime(String text) {
    var matcher = WORKING_TIME.matcher(text);
    return matcher.matches() && isDuration(matcher.group(1));
  }
}
