package org.gendan.sheet;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as sheets write them: without a zone, and then meant in China. */
public final class SheetTime {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d]['T'][' ']H:mm[:ss]");

  private SheetTime() {}

  /** The time with its offset; text that is no local time comes back unchanged. */
  public static String withOffset(String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(text, LOCAL)
          .atOffset(CHINA)
          .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeParseException alreadyWithOffsetOrWrong) {
      return text;
    }
  }
}
