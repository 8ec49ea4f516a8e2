package org.gendan.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.report.fact.Period;

/**
 * The answer of a report.
 *
 * @param from the first day of the business that counts
 * @param to the last one
 * @param lines by period, and then by what they are split
 */
public record ReportTable(
    ReportDefinition report,
    LocalDate from,
    LocalDate to,
    Period per,
    List<Split> splits,
    List<Line> lines) {

  /**
   * One line.
   *
   * @param begin the first day of its period, which may lie before the first that counts
   * @param parts by what it is split, in their order
   * @param values of the figures, in their order; null of nothing
   */
  public record Line(LocalDate begin, List<String> parts, List<Object> values) {

    List<Object> cells() {
      List<Object> cells = new ArrayList<>();
      cells.add(begin);
      cells.addAll(parts);
      cells.addAll(values);
      return cells;
    }
  }

  /** The headings of a sheet. */
  public List<String> columns() {
    return Stream.of(
            Stream.of("date"),
            splits.stream().map(Split::heading),
            report.figures().stream().map(Figure::name))
        .flatMap(names -> names)
        .toList();
  }
}
