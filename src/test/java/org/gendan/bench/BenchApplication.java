package org.gendan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.gendan.GendanApplication;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application under a benchmark, with what is asked of its database past it. */
record BenchApplication(ConfigurableApplicationContext context, TestDatabase database) {

  /** Rows and bytes of redo that the server has written. */
  record Written(long rows, long redo) {

    Written minus(Written before) {
      return new Written(rows - before.rows, redo - before.redo);
    }
  }

  static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(GendanApplication.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--spring.datasource.hikari.data-source-properties.useLocalSessionState=true",
            "--spring.datasource.hikari.data-source-properties.cachePrepStmts=true",
            "--gendan.demo.sample-orders=false",
            "--logging.level.root=warn");
  }

  App app() {
    return new App(
        Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")),
        "default");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Waits until no job is due. */
  void letJobsEnd() {
    ManagementService jobs = bean(ManagementService.class);
    org.gendan.testing.Patience.await("the end of the jobs")
        .until(() -> jobs.createJobQuery().executable().withRetriesLeft().count() == 0);
  }

  /** From now on no job is run. */
  void restJobs() {
    bean(org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl.class)
        .getJobExecutor()
        .shutdown();
  }

  String server() throws SQLException {
    return ask("select version()");
  }

  /** Tasks "Confirm order" that wait, of copied orders. */
  List<String> openConfirmations(int count) throws SQLException {
    List<String> tasks = new ArrayList<>();
    try (Connection connection = database.connect();
        PreparedStatement select =
            connection.prepareStatement(
                "select task_id from open_task where task_key = 'userTask_confirmOrder'"
                    + " and order_no like 'BENCH-%' limit "
                    + count);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        tasks.add(found.getString(1));
      }
    }
    return tasks;
  }

  /** Statements that the server was sent so far. */
  long questions() throws SQLException {
    return status("Questions");
  }

  Written written() throws SQLException {
    // MariaDB has counted rows by their handler alone since 10.6.
    return new Written(
        status("Innodb_rows_inserted", "Handler_write"), status("Innodb_os_log_written"));
  }

  /** Writes as many rows once more, into a table that is built like that of open tasks. */
  Written writtenByTheTableAlone(int rows) throws SQLException {
    String columns =
        "task_id, group_id, assignee, due_at, priority, follow_up_at, created_at, process_key,"
            + " task_key, business_key, order_no";
    run("create table bench_open_task like open_task");
    run(
        "insert into bench_open_task (%s) select %s from open_task where order_no like 'BENCH-%%'"
                .formatted(columns, columns)
            + " limit 20000");
    Written before = written();
    run(
        "insert into bench_open_task (%s) select %s from open_task where order_no like 'IN-%%'"
                .formatted(columns, columns)
            + " limit "
            + rows);
    Written added = written().minus(before);
    run("drop table bench_open_task");
    return added;
  }

  /** The first of these that the server knows. */
  private long status(String... names) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String name : names) {
        try (ResultSet row = statement.executeQuery("show global status like '" + name + "'")) {
          if (row.next()) {
            return row.getLong(2);
          }
        }
      }
    }
    throw new SQLException("The server counts none of " + List.of(names));
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
