package org.gendan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.gendan.GendanApplication;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application under a benchmark, with what is asked of its database past it. */
record BenchApplication(ConfigurableApplicationContext context, TestDatabase database) {

  /**
   * Where a benchmark fills in very many orders: a fresh schema, or the one that {@code
   * -Dbench.schema} names on a server of one's own, which is filled once for several benchmarks.
   */
  static TestDatabase databaseToFill() {
    String schema = System.getProperty("bench.schema", "");
    return schema.isEmpty() ? TestDatabase.create() : TestDatabase.kept(schema);
  }

  /** Starts it; {@code more} are further settings, {@code name=value} each. */
  static ConfigurableApplicationContext start(TestDatabase database, String... more) {
    List<String> settings =
        List.of(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--spring.datasource.hikari.data-source-properties.useLocalSessionState=true",
            "--spring.datasource.hikari.data-source-properties.cachePrepStmts=true",
            "--gendan.demo.sample-orders=false",
            "--logging.level.root=warn");
    return new SpringApplicationBuilder(GendanApplication.class)
        .run(
            Stream.concat(settings.stream(), Stream.of(more).map("--"::concat))
                .toArray(String[]::new));
  }

  /** Lets so many orders wait for their confirmation, unless they do already. */
  void fill(int orders) throws SQLException {
    int there =
        Integer.parseInt(ask("select count(*) from open_task where order_no like 'BENCH-%'"));
    if (there > 1) {
      System.out.printf("%d orders wait there already%n", there - 1);
      return;
    }
    app()
        .take(
            OrderBody.cod()
                .with("platformOrderNo", WaitingOrders.NUMBER)
                .with("customerPhone", WaitingOrders.PHONE)
                .with("customerName", WaitingOrders.NAME))
        .task("userTask_confirmOrder");
    letJobsEnd();
    long began = System.nanoTime();
    WaitingOrders.copy(database, orders);
    System.out.printf(
        "%d orders were copied in %.0f s%n", orders, (System.nanoTime() - began) / 1e9);
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

  Effort effort() throws SQLException {
    return Effort.soFar(database);
  }

  /** Writes as many rows once more, into a table that is built like that of open tasks. */
  Effort effortOfTheTableAlone(int rows) throws SQLException {
    String columns =
        "task_id, group_id, assignee, due_at, priority, follow_up_at, created_at, process_key,"
            + " task_key, business_key, order_no";
    run("create table bench_open_task like open_task");
    run(
        "insert into bench_open_task (%s) select %s from open_task where order_no like 'BENCH-%%'"
                .formatted(columns, columns)
            + " limit 20000");
    Effort before = effort();
    run(
        "insert into bench_open_task (%s) select %s from open_task where order_no like 'IN-%%'"
                .formatted(columns, columns)
            + " limit "
            + rows);
    Effort added = effort().since(before);
    run("drop table bench_open_task");
    return added;
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
