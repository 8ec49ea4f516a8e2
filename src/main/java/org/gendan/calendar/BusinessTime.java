package org.gendan.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people read them, always in the business zone; what has no time yet shows none. */
public final class BusinessTime {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private BusinessTime() {}

  /** As the API shows it, with the offset of the zone; null stays null. */
  public static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }

  /** As the desks read it: {@code 2026-03-02 09:58}. */
  public static String moment(Instant instant, ZoneId zone) {
    return written(MOMENT, instant, zone);
  }

  /** As a message has room for it, without the year: {@code 03-02 09:58}. */
  public static String brief(Instant instant, ZoneId zone) {
    return written(SHORT, instant, zone);
  }

  /** The time of a day that is known: {@code 09:58}. */
  public static String timeOfDay(Instant instant, ZoneId zone) {
    return written(TIME_OF_DAY, instant, zone);
  }

  private static String written(DateTimeFormatter form, Instant instant, ZoneId zone) {
    return instant == null ? "" : form.format(instant.atZone(zone));
  }
}
