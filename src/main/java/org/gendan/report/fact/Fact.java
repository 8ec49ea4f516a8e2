package org.gendan.report.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of what reports count. What is not known is empty.
 *
 * @param day the day of the business on which it counts
 * @param late what that means is said by its kind
 * @param tenths its time in tenths of hours, rounded half up; null when it has none
 * @param fen money, in 1/100 of the order's currency
 */
record Fact(
    String sourceId,
    String part,
    FactKind kind,
    LocalDate day,
    String orderId,
    String platform,
    String carrier,
    String desk,
    String agent,
    String cause,
    String outcome,
    boolean late,
    Integer tenths,
    long fen) {

  private static final long SECONDS_OF_A_TENTH = 360;

  /** What a fact is known by within its source. */
  record Key(String sourceId, String part) {}

  Key key() {
    return new Key(sourceId, part);
  }

  /** As far as it has a value; its time is {@link #tenths}. */
  String label(Label label) {
    return switch (label) {
      case PLATFORM -> platform;
      case CARRIER -> carrier;
      case DESK -> desk;
      case AGENT -> agent;
      case CAUSE -> cause;
      case OUTCOME -> outcome;
      case LATE -> late ? Label.IS_LATE : "";
      case TIME -> throw new IllegalArgumentException("a time is no word");
    };
  }

  /** Never negative, because clocks of carriers differ. */
  static Integer tenths(Instant began, Instant ended) {
    if (began == null || ended == null) {
      return null;
    }
    long seconds = Math.max(0, Duration.between(began, ended).toSeconds());
    return Math.toIntExact((seconds + SECONDS_OF_A_TENTH / 2) / SECONDS_OF_A_TENTH);
  }
}
