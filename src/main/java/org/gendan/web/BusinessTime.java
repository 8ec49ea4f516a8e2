package org.gendan.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Instants as the API shows them: with the offset of the business zone. */
public final class BusinessTime {

  private BusinessTime() {}

  /** The instant in the zone; null stays null. */
  public static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
