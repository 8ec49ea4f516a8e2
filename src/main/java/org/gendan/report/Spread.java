package org.gendan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * How long things took: the middle one and the one that nine of ten did not exceed, by nearest
 * rank.
 *
 * @param sorted the shortest first
 */
record Spread(List<Duration> sorted) {

  private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

  static Spread of(List<Duration> times) {
    return new Spread(times.stream().sorted().toList());
  }

  /** In hours with one decimal place; null when there is nothing. */
  BigDecimal median() {
    return rank(50);
  }

  /** In hours with one decimal place; null when there is nothing. */
  BigDecimal nineOfTen() {
    return rank(90);
  }

  private BigDecimal rank(int percent) {
    if (sorted.isEmpty()) {
      return null;
    }
    int rank = (sorted.size() * percent + 99) / 100;
    return BigDecimal.valueOf(sorted.get(rank - 1).toSeconds())
        .divide(SECONDS_OF_AN_HOUR, 1, RoundingMode.HALF_UP);
  }
}
