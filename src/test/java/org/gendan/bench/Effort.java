package org.gendan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.gendan.testing.TestDatabase;

/**
 * What was spent so far: on a machine that has other work these say more than the time on the wall.
 *
 * @param rows inserted
 * @param redo bytes that the server has logged
 * @param statements that the server was sent
 * @param application processor time of this JVM, milliseconds
 * @param server processor time of the database's server, milliseconds; 0 where it runs elsewhere
 */
record Effort(long rows, long redo, long statements, double application, double server) {

  static Effort soFar(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return new Effort(
          // MariaDB has counted rows by their handler alone since 10.6.
          status(statement, "Innodb_rows_inserted", "Handler_write"),
          status(statement, "Innodb_os_log_written"),
          status(statement, "Questions"),
          ofThisJvm(),
          ofTheServer(statement));
    }
  }

  /** Spent since. */
  Effort since(Effort before) {
    return new Effort(
        rows - before.rows,
        redo - before.redo,
        statements - before.statements,
        application - before.application,
        server - before.server);
  }

  Effort plus(Effort more) {
    return new Effort(
        rows + more.rows,
        redo + more.redo,
        statements + more.statements,
        application + more.application,
        server + more.server);
  }

  /** Against another way to do the same, each by the piece. */
  List<BenchReport.Row> against(Effort other, String what, double pieces, double otherPieces) {
    return List.of(
        row(what, "rows inserted", rows / pieces, other.rows / otherPieces),
        row(what, "bytes of redo", redo / pieces, other.redo / otherPieces),
        row(what, "statements", statements / pieces, other.statements / otherPieces),
        row(what, "CPU ms, application", application / pieces, other.application / otherPieces),
        row(what, "CPU ms, server", server / pieces, other.server / otherPieces));
  }

  private static BenchReport.Row row(String what, String unit, double subject, double baseline) {
    return BenchReport.row(what, unit, new double[] {subject}, new double[] {baseline}, 1);
  }

  private static double ofThisJvm() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  private static double ofTheServer(Statement statement) throws SQLException {
    try (ResultSet file = statement.executeQuery("select @@pid_file")) {
      file.next();
      long pid = Long.parseLong(Files.readString(Path.of(file.getString(1))).strip());
      return ProcessHandle.of(pid)
              .flatMap(process -> process.info().totalCpuDuration())
              .orElse(Duration.ZERO)
              .toNanos()
          / 1e6;
    } catch (IOException elsewhere) {
      return 0;
    }
  }

  /** The first of these that the server knows. */
  private static long status(Statement statement, String... names) throws SQLException {
    for (String name : names) {
      try (ResultSet row = statement.executeQuery("show global status like '" + name + "'")) {
        if (row.next()) {
          return row.getLong(2);
        }
      }
    }
    throw new SQLException("The server counts none of " + List.of(names));
  }
}
