package org.gendan.privacy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.privacy.PersonalTablesMapper.Row;
import org.gendan.row.personal.RegisteredTable;

/** All rows that are about one customer, or mention the customer, table by table. */
public final class Dossier {

  /**
   * Rows of a table.
   *
   * @param own by their keys: rows about the customer
   * @param mentions by their keys: rows about others in which the number stands
   */
  public record Part(RegisteredTable table, Map<String, Row> own, Map<String, Row> mentions) {

    /** How many rows there are. */
    public int size() {
      return own.size() + mentions.size();
    }
  }

  /** By what a person recognises a case, of whatever kind it is. */
  private static final List<String> TOLD_BY =
      List.of(
          "platform_order_no",
          "order_no",
          "ticket_no",
          "order_id",
          "PROC_DEF_KEY_",
          "BUSINESS_KEY_",
          "status");

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private Spellings spellings;

  Part part(RegisteredTable table) {
    return parts.computeIfAbsent(
        table.name(), name -> new Part(table, new LinkedHashMap<>(), new LinkedHashMap<>()));
  }

  /** The tables in which something was found, parents before children. */
  public List<Part> parts() {
    return parts.values().stream().filter(part -> part.size() > 0).toList();
  }

  /** The values of a column of the rows found; empty for a table that is still to come. */
  public Set<String> values(String tableAndColumn) {
    return values.getOrDefault(tableAndColumn, Set.of());
  }

  void remember(String tableAndColumn, String value) {
    values.computeIfAbsent(tableAndColumn, name -> new LinkedHashSet<>()).add(value);
  }

  /** The orders of the customer. */
  public Set<String> orders() {
    return values("sales_order.order_id");
  }

  /** How the customer may be named in free text. */
  public Spellings spellings() {
    return spellings;
  }

  void spelled(Spellings found) {
    spellings = found;
  }

  /** How many rows were found. */
  public int size() {
    return parts.values().stream().mapToInt(Part::size).sum();
  }

  /** What a person or a process still works on, for people: what it is, its number and status. */
  public List<String> open() {
    return parts.values().stream()
        .flatMap(
            part ->
                part.own().values().stream().filter(Row::open).map(row -> named(part.table(), row)))
        .toList();
  }

  private static String named(RegisteredTable table, Row row) {
    String number =
        TOLD_BY.stream()
            .map(row::text)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" "));
    return "%s (%s): %s".formatted(table.english(), table.chinese(), number);
  }
}
