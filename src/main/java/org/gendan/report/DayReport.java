package org.gendan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report whose rows are counted day by day and begin with the day.
 *
 * @param values the headings after {@code date}
 * @param zone where a business day begins
 */
record DayReport(String name, Set<String> readers, List<String> values, Count count, ZoneId zone)
    implements Report {

  /** Counts what happened between two instants, the second excluded. */
  interface Count {
    List<List<Object>> of(Instant from, Instant until);
  }

  @Override
  public List<String> columns() {
    return Stream.concat(Stream.of("date"), values.stream()).toList();
  }

  @Override
  public List<List<Object>> rows(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).flatMap(this::day).toList();
  }

  private Stream<List<Object>> day(LocalDate day) {
    return count
        .of(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(row -> dated(day, row));
  }

  /** Not {@code List.of}: a median of nothing is null. */
  private static List<Object> dated(LocalDate day, List<Object> row) {
    List<Object> dated = new ArrayList<>();
    dated.add(day);
    dated.addAll(row);
    return dated;
  }
}
