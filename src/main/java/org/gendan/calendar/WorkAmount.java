package org.gendan.calendar;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/**
 * An amount of working time: whole working days, then time inside the frames. {@code P1D} is one
 * working day; {@code PT24H} is 24 working hours, which is about three of them.
 */
public record WorkAmount(int days, Duration time) {

  private static final Pattern FORMAT = Pattern.compile("P(?:(\\d{1,4})D)?(T[0-9HMS]+)?");
  private static final int MOST_DAYS = 1000;
  private static final Duration MOST_TIME = Duration.ofHours(10_000);

  /** Whether a text means an amount at all, and not the name of a cut-off window. */
  public static boolean isAmount(String text) {
    return text.isEmpty() || !Character.isLowerCase(text.charAt(0));
  }

  /**
   * Reads an ISO-8601 amount of days, hours, minutes and seconds.
   *
   * @throws Refusal when it is unreadable, negative, or longer than any deadline
   */
  public static WorkAmount parse(String text) {
    Matcher parts = FORMAT.matcher(text == null ? "" : text);
    if (!parts.matches() || (parts.group(1) == null && parts.group(2) == null)) {
      throw unreadable(text);
    }
    try {
      int days = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
      Duration time = parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
      if (days > MOST_DAYS || time.compareTo(MOST_TIME) > 0) {
        throw Refusal.invalid(
            "plus",
            ErrorCode.RANGE,
            "'%s' is too long; at most P%dD or PT%dH",
            text,
            MOST_DAYS,
            MOST_TIME.toHours());
      }
      return new WorkAmount(days, time);
    } catch (DateTimeParseException e) {
      throw unreadable(text);
    }
  }

  private static Refusal unreadable(String text) {
    return Refusal.invalid(
        "plus",
        ErrorCode.DURATION,
        "'%s' is no amount of working time; write PT2H or PT30M for time, P1D for working days",
        text);
  }
}
