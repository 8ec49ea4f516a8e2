package org.gendan.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gendan.testing.TestDatabase;

/**
 * One kind of statement, as MySQL sums it up in its {@code performance_schema}.
 *
 * @param text without its values
 * @param withoutIndex how often no index was used
 * @param rows that were read in all
 * @param millis that the server took for all of them
 */
record StatementKind(String text, long times, long withoutIndex, long rows, double millis) {

  /** Begins to count anew; does nothing on a server that sums nothing up. */
  static void forget(TestDatabase database) throws SQLException {
    if (isSummedUp(database)) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("truncate table performance_schema.events_statements_summary_by_digest");
      }
    }
  }

  /** What the schema was asked since; empty on a server that sums nothing up. */
  static List<StatementKind> since(TestDatabase database) throws SQLException {
    List<StatementKind> found = new ArrayList<>();
    if (!isSummedUp(database)) {
      return found;
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select digest_text, count_star, sum_no_index_used, sum_rows_examined,"
                    + " sum_timer_wait from performance_schema.events_statements_summary_by_digest"
                    + " where schema_name = schema() and digest_text not like 'TRUNCATE%'"
                    + " and digest_text not like 'EXPLAIN%'")) {
      while (row.next()) {
        found.add(
            new StatementKind(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5) / 1e9));
      }
    }
    return found;
  }

  /** Where the server's time went, for each of so many pieces of work. */
  static void tell(List<StatementKind> kinds, double pieces) {
    kinds.stream()
        .sorted(Comparator.comparingDouble(StatementKind::millis).reversed())
        .limit(40)
        .forEach(
            kind ->
                System.out.printf(
                    "%7.3f ms %7.2f times %8.1f rows  %s%n",
                    kind.millis() / pieces,
                    kind.times() / pieces,
                    (double) kind.rows() / kind.times(),
                    kind.text().substring(0, Math.min(150, kind.text().length()))));
  }

  private static boolean isSummedUp(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show variables like 'performance_schema'")) {
      return row.next() && "ON".equals(row.getString(2)) && isMySql(connection);
    }
  }

  private static boolean isMySql(Connection connection) throws SQLException {
    return !connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
  }
}
