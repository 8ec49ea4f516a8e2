package org.gendan.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as sheets write them: mostly without a zone, and then meant in that of the business. */
public final class SheetTime {

  /** What a refused time may be written like. */
  public static final String FORMS =
      "2026-03-02T09:58:00+08:00, 2026-03-02 09:58:00 +0800, or in the time of the desks 2026-03-02"
          + " 09:58:00, 2026/3/2 9:58, 2026/3/2 下午2:05 or 2026年3月2日 9时58分";

  private static final Pattern TIME =
      Pattern.compile(
          "(?<year>\\d{4})\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})"
              + "(?:\\s*日[T\\s]*|[T\\s]+)(?<half>上午|下午|中午|晚上|凌晨|早上|[AaPp][Mm])?\\s*"
              + "(?<hour>\\d{1,2})\\s*[:时点]\\s*(?<minute>\\d{2})(?:\\s*[:分]\\s*(?<second>\\d{2}))?"
              + "(?:\\.\\d{1,9})?\\s*[分秒]?\\s*(?<end>[AaPp][Mm])?"
              + "\\s*(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)?");

  private SheetTime() {}

  /**
   * The time with its offset; text that is no time comes back unchanged.
   *
   * @param zone what a time without an offset is meant in
   */
  public static String withOffset(String text, ZoneId zone) {
    return text == null ? null : read(text, zone).map(SheetTime::iso).orElse(text);
  }

  /** The time, when the text itself names its offset. */
  public static Optional<OffsetDateTime> withOwnOffset(String text) {
    return read(text, null);
  }

  private static Optional<OffsetDateTime> read(String text, ZoneId otherwise) {
    Matcher time = TIME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!time.matches() || otherwise == null && time.group("offset") == null) {
      return Optional.empty();
    }
    try {
      String second = time.group("second");
      LocalDateTime local =
          LocalDateTime.of(
              number(time.group("year")),
              number(time.group("month")),
              number(time.group("day")),
              hour(time),
              number(time.group("minute")),
              second == null ? 0 : number(second));
      String offset = time.group("offset");
      return Optional.of(
          local.atZone(offset == null ? otherwise : ZoneOffset.of(offset)).toOffsetDateTime());
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher time) {
    int hour = number(time.group("hour"));
    String half = time.group("half") == null ? time.group("end") : time.group("half");
    if (half == null) {
      return hour;
    }
    return switch (half.toUpperCase(Locale.ROOT)) {
      case "下午", "晚上", "PM" -> hour < 12 ? hour + 12 : hour;
      case "中午" -> hour < 11 ? hour + 12 : hour;
      default -> morning(hour);
    };
  }

  private static int morning(int hour) {
    if (hour > 12) {
      throw new DateTimeException("There is no " + hour + " o'clock in the morning");
    }
    return hour % 12;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String iso(OffsetDateTime time) {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
