package org.gendan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.testing.TestDatabase;

/**
 * Many orders that wait for their confirmation, each with all the rows that the application has
 * written for one, in every table: copies of one order that came in by its door, with other ids,
 * another number, phone and name.
 */
final class WaitingOrders {

  /** Of the one order; each copy has its own number in their place. */
  static final String NUMBER = "BENCH-00000000";

  static final String PHONE = "13800000000";
  static final String NAME = "客00000000";

  private static final int TOGETHER = 10_000;
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(?=-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

  /** More ids than one order has. */
  private static final int IDS = 128;

  private final Connection database;

  /** What an id begins with, and the place among the ids of an order that its copies keep. */
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private WaitingOrders(Connection database) {
    this.database = database;
  }

  /** Copies the only order that there is. */
  static void copy(TestDatabase server, int count) throws SQLException {
    try (Connection database = server.connect()) {
      new WaitingOrders(database).copy(count);
    }
  }

  /** The number of a copy, from 1. */
  static String number(int copy) {
    return "BENCH-%08d".formatted(copy);
  }

  /** The phone of a copy. */
  static String phone(int copy) {
    return "138%08d".formatted(copy);
  }

  private void copy(int count) throws SQLException {
    run("set foreign_key_checks = 0");
    run("set unique_checks = 0");
    run("create table if not exists bench_seq (n int primary key)");
    numbers(count);
    List<Row> rows = theOrder();
    for (Row row : rows) {
      for (int from = 1; from <= count; from += TOGETHER) {
        row.copy(from, Math.min(from + TOGETHER - 1, count));
      }
    }
    for (String table : rows.stream().map(Row::table).collect(Collectors.toSet())) {
      run("analyze table " + table);
    }
    run("drop table bench_seq");
  }

  private void numbers(int count) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement("insert into bench_seq (n) values (?)")) {
      for (int n = 1; n <= count; n++) {
        insert.setInt(1, n);
        insert.addBatch();
        if (n % TOGETHER == 0 || n == count) {
          insert.executeBatch();
        }
      }
    }
  }

  /** Every row that has an id of the order, or of what is about it, until no more are found. */
  private List<Row> theOrder() throws SQLException {
    Map<String, Row> found = new LinkedHashMap<>();
    List<Row> all = new ArrayList<>();
    Set<String> shipped = new LinkedHashSet<>();
    for (String table : tables()) {
      for (Row row : rows(table)) {
        if (table.startsWith("ACT_RE_") || table.startsWith("ACT_GE_") || isOfTheHouse(table)) {
          shipped.addAll(row.ids());
        } else {
          all.add(row);
        }
      }
    }
    all.stream()
        .filter(row -> row.table().equals("sales_order"))
        .flatMap(row -> row.ids().stream())
        .forEach(id -> places.putIfAbsent(id, places.size()));
    boolean more = true;
    while (more) {
      more = false;
      for (Row row : all) {
        if (!found.containsKey(row.toString())
            && row.ids().stream().anyMatch(places::containsKey)) {
          found.put(row.toString(), row);
          row.ids().stream()
              .filter(id -> !shipped.contains(id))
              .forEach(id -> places.putIfAbsent(id, places.size()));
          more = true;
        }
      }
    }
    if (places.size() >= IDS) {
      throw new IllegalStateException("An order has more ids than was thought: " + places.size());
    }
    return List.copyOf(found.values());
  }

  private static boolean isOfTheHouse(String table) {
    return table.startsWith("ACT_ID_")
        || table.equals("ACT_RU_AUTHORIZATION")
        || table.equals("ACT_RU_FILTER")
        || table.equals("ACT_RU_JOBDEF")
        || table.startsWith("model_")
        || table.equals("flyway_schema_history");
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet names =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = schema()"
                    + " and table_type = 'BASE TABLE' and table_name <> 'bench_seq'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private List<Row> rows(String table) throws SQLException {
    Set<String> own = new LinkedHashSet<>();
    try (PreparedStatement columns =
        database.prepareStatement(
            "select column_name from information_schema.columns where table_schema = schema()"
                + " and table_name = ? and extra not like '%auto_increment%'"
                + " and extra not like '%GENERATED%' order by ordinal_position")) {
      columns.setString(1, table);
      try (ResultSet names = columns.executeQuery()) {
        while (names.next()) {
          own.add(names.getString(1));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery("select * from " + table)) {
      ResultSetMetaData about = found.getMetaData();
      while (found.next()) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          if (own.contains(about.getColumnName(i))) {
            values.put(about.getColumnName(i), found.getObject(i));
          }
        }
        rows.add(new Row(table, values));
      }
    }
    return rows;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A row of the order, and how its copies are written. */
  private final class Row {

    private final String table;
    private final Map<String, Object> values;

    Row(String table, Map<String, Object> values) {
      this.table = table;
      this.values = values;
    }

    String table() {
      return table;
    }

    Set<String> ids() {
      Set<String> ids = new LinkedHashSet<>();
      for (Object value : values.values()) {
        if (value instanceof String text) {
          Matcher id = ID.matcher(text);
          while (id.find()) {
            ids.add(id.group());
          }
        }
      }
      return ids;
    }

    void copy(int from, int to) throws SQLException {
      List<Object> parameters = new ArrayList<>();
      List<String> expressions = new ArrayList<>();
      values.values().forEach(value -> expressions.add(expression(value, parameters)));
      String sql =
          "insert into %s (%s) select %s from bench_seq where n between ? and ?"
              .formatted(table, String.join(", ", values.keySet()), String.join(", ", expressions));
      try (PreparedStatement insert = database.prepareStatement(sql)) {
        int at = 1;
        for (Object parameter : parameters) {
          insert.setObject(at++, parameter);
        }
        insert.setInt(at++, from);
        insert.setInt(at, to);
        insert.executeUpdate();
      }
    }

    /** The value itself, or its text with what differs from copy to copy. */
    private String expression(Object value, List<Object> parameters) {
      if (!(value instanceof String text)) {
        parameters.add(value);
        return "?";
      }
      Pattern differs =
          Pattern.compile(
              Stream.concat(
                      places.keySet().stream(), Stream.of(NUMBER, PHONE, NAME).map(Pattern::quote))
                  .collect(Collectors.joining("|")));
      Matcher part = differs.matcher(text);
      List<String> parts = new ArrayList<>();
      int end = 0;
      while (part.find()) {
        parameters.add(text.substring(end, part.start()));
        parts.add("?");
        parts.add(copied(part.group()));
        end = part.end();
      }
      parameters.add(text.substring(end));
      parts.add("?");
      return parts.size() == 1 ? "?" : "concat(" + String.join(", ", parts) + ")";
    }

    private String copied(String part) {
      if (part.equals(NUMBER)) {
        return "'BENCH-', lpad(n, 8, '0')";
      }
      if (part.equals(PHONE)) {
        return "'138', lpad(n, 8, '0')";
      }
      if (part.equals(NAME)) {
        return "'客', lpad(n, 8, '0')";
      }
      return "lpad(lower(hex(n * %d + %d)), 8, '0')".formatted(IDS, places.get(part));
    }

    @Override
    public String toString() {
      return table + values;
    }
  }
}
