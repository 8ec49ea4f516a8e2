package org.gendan.report.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.gendan.report.ReportProperties;

/** Makes a figure of groups of facts. */
final class Sums {

  private static final int HUNDRED = 100;
  private static final int HALF = 50;
  private static final int NINE_OF_TEN = 90;

  private final ReportProperties properties;

  Sums(ReportProperties properties) {
    this.properties = properties;
  }

  /**
   * The figure of one line.
   *
   * @param line the groups of the line
   * @param whole the groups of its period, however they are split
   */
  Object of(Figure figure, Collection<Group> line, Collection<Group> whole) {
    return switch (figure.how()) {
      case COUNT -> count(figure.of(), line, whole);
      case CNY ->
          BigDecimal.valueOf(
              line.stream().filter(figure.of()::holds).mapToLong(Group::fen).sum(), 2);
      case PERCENT ->
          percent(count(figure.of(), line, whole), count(figure.against(), line, whole));
      case MEDIAN -> hours(figure.of(), line, HALF);
      case NINE_OF_TEN -> hours(figure.of(), line, NINE_OF_TEN);
      case SAVED -> saved(line);
    };
  }

  private static long count(Match match, Collection<Group> line, Collection<Group> whole) {
    return (match.whole() ? whole : line)
        .stream().filter(match::holds).mapToLong(Group::amount).sum();
  }

  /** With one decimal place; null of nothing. */
  static BigDecimal percent(long part, long all) {
    return all == 0
        ? null
        : BigDecimal.valueOf(part * HUNDRED)
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal hours(Match match, Collection<Group> line, int percent) {
    Times times = new Times();
    line.stream().filter(match::holds).map(Group::times).forEach(times::add);
    Integer tenths = times.ofHundred(percent);
    return tenths == null ? null : BigDecimal.valueOf(tenths, 1);
  }

  private BigDecimal saved(Collection<Group> line) {
    if (properties.parcelCost() == null && properties.returnCost() == null) {
      return null;
    }
    return line.stream()
        .map(
            group -> {
              BigDecimal cost =
                  group.cause().equals("SHIPPED_TOGETHER")
                      ? properties.parcelCost()
                      : properties.returnCost();
              return cost == null
                  ? BigDecimal.ZERO
                  : cost.multiply(BigDecimal.valueOf(group.amount()));
            })
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
