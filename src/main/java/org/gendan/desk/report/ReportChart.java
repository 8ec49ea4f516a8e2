package org.gendan.desk.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gendan.report.figures.Figure;
import org.gendan.report.figures.ReportTable;

/**
 * What the chart of a report draws: the figure that the report names, a line for what it is split
 * by. The largest are drawn; the table has all of them.
 *
 * @param share whether it is a share in percent
 * @param lines values that are drawn beside
 */
record ReportChart(
    String figure,
    boolean share,
    List<String> periods,
    List<Series> series,
    List<BigDecimal> lines) {

  private static final int MOST = 8;

  /** One line; null where a period has nothing. */
  record Series(String name, List<Object> values) {

    private double size() {
      return values.stream()
          .filter(Number.class::isInstance)
          .mapToDouble(value -> ((Number) value).doubleValue())
          .sum();
    }
  }

  static ReportChart of(ReportTable table, ReportWords words) {
    List<Figure> figures = table.report().figures();
    int figure =
        IntStream.range(0, figures.size())
            .filter(i -> figures.get(i).name().equals(table.report().chart()))
            .findFirst()
            .orElse(0);
    List<LocalDate> begins =
        table.lines().stream().map(ReportTable.Line::begin).distinct().sorted().toList();
    Map<String, Object[]> series = new LinkedHashMap<>();
    for (ReportTable.Line line : table.lines()) {
      series
              .computeIfAbsent(
                  words.series(table.splits(), line.parts()), missing -> new Object[begins.size()])[
              begins.indexOf(line.begin())] =
          line.values().get(figure);
    }
    List<Series> drawn = new ArrayList<>();
    series.forEach((name, values) -> drawn.add(new Series(name, Arrays.asList(values))));
    drawn.sort(Comparator.comparingDouble(Series::size).reversed());
    return new ReportChart(
        words.heading(figures.get(figure)),
        figures.get(figure).how() == Figure.How.PERCENT,
        begins.stream().map(begin -> words.period(table.per(), begin)).toList(),
        drawn.subList(0, Math.min(MOST, drawn.size())),
        table.report().lines());
  }
}
