package org.gendan.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gendan.row.personal.RegisteredColumn;
import org.gendan.row.personal.RegisteredTable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes any table of the register. Names of tables and columns come from the register
 * and the database, never from a caller; values are parameters.
 */
@Component
public class PersonalTablesMapper {

  private static final int MOST_PARAMETERS = 500;
  private static final String OPEN = "is_open";

  private final JdbcTemplate jdbc;
  private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

  PersonalTablesMapper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One row.
   *
   * @param values by column
   * @param open whether a person or a process still works on it
   */
  public record Row(Map<String, Object> values, boolean open) {

    /** A value as text, or null; bytes are read as UTF-8. */
    public String text(String column) {
      Object value = values.get(column);
      return value instanceof byte[] bytes
          ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
          : value == null ? null : value.toString();
    }
  }

  /** Rows whose column has one of the values. */
  List<Row> having(RegisteredTable table, String column, Collection<String> values) {
    List<Row> rows = new ArrayList<>();
    List<String> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += MOST_PARAMETERS) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_PARAMETERS));
      String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
      rows.addAll(select(table, "t." + column + " in (" + marks + ")", some.toArray()));
    }
    return rows;
  }

  /** Rows in whose columns a number stands, whatever separates its digits. */
  List<Row> spelling(RegisteredTable table, List<String> columns, String digits) {
    String where =
        columns.stream()
            .map(column -> squeezed("t." + column) + " like ?")
            .collect(Collectors.joining(" or "));
    return select(table, where, Collections.nCopies(columns.size(), "%" + digits + "%").toArray());
  }

  /** Rows in whose columns one of the texts stands as it is. */
  List<Row> holding(RegisteredTable table, List<String> columns, Collection<String> texts) {
    List<Object> arguments = new ArrayList<>();
    List<String> tests = new ArrayList<>();
    for (String text : texts) {
      for (String column : columns) {
        tests.add("t." + column + " like ?");
        arguments.add("%" + text.replace("_", "\\_").replace("%", "\\%") + "%");
      }
    }
    return tests.isEmpty()
        ? List.of()
        : select(table, String.join(" or ", tests), arguments.toArray());
  }

  /** A page of the rows that hold bytes of cases, by their key; deployments are no cases. */
  List<Row> bytesAfter(RegisteredTable table, String column, String after, int most) {
    String key = key(table).get(0);
    boolean deployed = table.columns().containsKey("DEPLOYMENT_ID_");
    return select(
        table,
        "t.%s > ? and t.%s is not null%s order by t.%s limit %d"
            .formatted(key, column, deployed ? " and t.DEPLOYMENT_ID_ is null" : "", key, most),
        after);
  }

  /** The row as it is now, locked until the transaction ends; empty when it is gone. */
  Optional<Row> lock(RegisteredTable table, Row row) {
    List<Object> arguments = new ArrayList<>();
    String itself = itself(table, row, arguments);
    return select(table, itself + " for update", arguments.toArray()).stream().findFirst();
  }

  /** The key of a row of this table, as text. */
  String keyOf(RegisteredTable table, Row row) {
    return key(table).stream().map(row::text).collect(Collectors.joining("/"));
  }

  private List<Row> select(RegisteredTable table, String where, Object... arguments) {
    String open = table.open() == null ? "0" : "case when " + table.open() + " then 1 else 0 end";
    String columns =
        table.columns().keySet().stream().map(c -> "t." + c).collect(Collectors.joining(", "));
    return jdbc.query(
        "select %s, %s as %s from %s t where %s"
            .formatted(columns, open, OPEN, table.name(), where),
        (result, number) -> row(table, result),
        arguments);
  }

  private static Row row(RegisteredTable table, ResultSet result) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RegisteredColumn column : table.columns().values()) {
      Object value =
          column.kind() == org.gendan.row.personal.ColumnKind.FILE
              ? result.getBytes(column.name())
              : result.getString(column.name());
      values.put(column.name(), value);
    }
    return new Row(values, result.getInt(OPEN) == 1);
  }

  /** Writes new values into a row; its counter of changes goes up, so that no older copy wins. */
  public int update(RegisteredTable table, Row row, Map<String, Object> changed) {
    List<Object> arguments = new ArrayList<>(changed.values());
    String sets = changed.keySet().stream().map(c -> c + " = ?").collect(Collectors.joining(", "));
    for (String counter : List.of("version", "REV_")) {
      if (table.columns().containsKey(counter)) {
        sets += ", %1$s = %1$s + 1".formatted(counter);
      }
    }
    return jdbc.update(
        "update %s set %s where %s".formatted(table.name(), sets, itself(table, row, arguments)),
        arguments.toArray());
  }

  /** Deletes a row. */
  public int delete(RegisteredTable table, Row row) {
    List<Object> arguments = new ArrayList<>();
    return jdbc.update(
        "delete from %s where %s".formatted(table.name(), itself(table, row, arguments)),
        arguments.toArray());
  }

  private String itself(RegisteredTable table, Row row, List<Object> arguments) {
    List<String> key = key(table);
    key.forEach(column -> arguments.add(row.values().get(column)));
    return key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
  }

  /** The primary key, as the database names it. */
  private List<String> key(RegisteredTable table) {
    return keys.computeIfAbsent(table.name(), name -> jdbc.execute(primaryKey(table)));
  }

  private static ConnectionCallback<List<String>> primaryKey(RegisteredTable table) {
    return connection -> {
      Map<Integer, String> parts = new TreeMap<>();
      var meta = connection.getMetaData();
      for (String name : List.of(table.name(), table.name().toUpperCase(java.util.Locale.ROOT))) {
        try (ResultSet columns =
            meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
          while (columns.next()) {
            String found = columns.getString("COLUMN_NAME");
            table.columns().keySet().stream()
                .filter(found::equalsIgnoreCase)
                .forEach(column -> put(parts, columns, column));
          }
        }
      }
      if (parts.isEmpty()) {
        throw new IllegalStateException("Table " + table.name() + " has no primary key");
      }
      return List.copyOf(parts.values());
    };
  }

  private static void put(Map<Integer, String> parts, ResultSet columns, String column) {
    try {
      parts.put(columns.getInt("KEY_SEQ"), column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without what people write between digits, and with narrow digits. */
  private static String squeezed(String column) {
    String sql = column;
    for (String between : List.of(" ", "-", "－", "–", "(", ")", "（", "）", "/", ".", "·", "_")) {
      sql = "replace(" + sql + ", '" + between + "', '')";
    }
    for (int digit = 0; digit <= 9; digit++) {
      sql = "replace(" + sql + ", '" + (char) ('０' + digit) + "', '" + digit + "')";
    }
    return sql;
  }
}
