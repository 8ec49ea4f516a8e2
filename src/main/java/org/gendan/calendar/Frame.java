package org.gendan.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of work inside a day, on the wall clock of its calendar.
 *
 * @param from first minute of work, counted from 00:00
 * @param to minute at which work ends; 1440 is 24:00
 */
record Frame(int from, int to) {

  private static final int MIDNIGHT = 24 * 60;
  private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})");

  Frame {
    if (from >= to) {
      throw new IllegalArgumentException(
          ("a frame must open before it closes; '%s-%s' does not (a night shift is two frames: to"
                  + " 24:00, and from 00:00 on the next day)")
              .formatted(clock(from), clock(to)));
    }
  }

  /** Reads {@code 09:00} and {@code 18:00}; 24:00 is the end of the day. */
  static Frame of(String from, String to) {
    return new Frame(minute(from), minute(to));
  }

  boolean overlaps(Frame other) {
    return from < other.to && other.from < to;
  }

  @Override
  public String toString() {
    return clock(from) + "-" + clock(to);
  }

  private static int minute(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no time of day; write 24-hour times with two digits, such as 08:30"
              .formatted(text));
    }
    if (text.equals("24:00")) {
      return MIDNIGHT;
    }
    try {
      return LocalTime.parse(text).toSecondOfDay() / 60;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no time of day; times run from 00:00 to 24:00".formatted(text), e);
    }
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
