package org.gendan.report.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** By what a report sums up. */
public enum Period {
  DAY,
  /** From Monday on. */
  WEEK,
  MONTH,
  QUARTER;

  private static final int MONTHS_OF_A_QUARTER = 3;

  /** The first day of the one that this day is in. */
  public LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          day.withMonth(day.getMonth().firstMonthOfQuarter().getValue()).withDayOfMonth(1);
    };
  }

  /** The last day of the one that begins on this day. */
  public LocalDate end(LocalDate begin) {
    return switch (this) {
      case DAY -> begin;
      case WEEK -> begin.plusWeeks(1).minusDays(1);
      case MONTH -> begin.plusMonths(1).minusDays(1);
      case QUARTER -> begin.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1);
    };
  }

  /** The column of the facts that holds it. */
  public String column() {
    return "fact_" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
