package org.gendan.bench;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.gendan.testing.Patience;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an administrator waits for in Cockpit while very many cases have ended and very many run:
 * lists, one case, the heat of 30 days, operations, each against a second. Finished cases are
 * copies of a confirmation that was answered, with its steps and its task, spread over 300 days.
 */
final class CockpitBenchmark implements Benchmarks.Benchmark {

  private static final int FINISHED = Integer.getInteger("bench.finished", 1_000_000);
  private static final int RUNNING = Integer.getInteger("bench.tasks", 100_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 10);
  private static final int TOGETHER = 20_000;
  private static final List<String> PAST =
      List.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST");
  private static final double MILLIS = 1_000;
  private static final int HEAT_DAYS = 30;
  private static final Duration COUNTING = Duration.ofMinutes(30);
  private static final int SPREAD_SECONDS = 300 * 24 * 60 * 60;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("test.server.memory", FINISHED > 200_000 ? "8G" : "1G");
    TestDatabase database = TestDatabase.create();
    // Days are counted when all is there: a count reads all rows while they have no index.
    try (ConfigurableApplicationContext app =
        BenchApplication.start(database, "gendan.heat.look-every=P1D")) {
      fill(new BenchApplication(app, database));
    }
    try (ConfigurableApplicationContext app =
        BenchApplication.start(database, "gendan.heat.look-every=PT5S")) {
      var bench = new BenchApplication(app, database);
      // What runs began a while ago: not all of 100,000 cases begin in the minutes before a look.
      bench.app().advance(Duration.ofMinutes(30));
      Patience.await("days to be counted")
          .atMost(COUNTING)
          .until(() -> counted(database) >= HEAT_DAYS);
      measure(
          bench.app().as("admin"),
          FINISHED + " finished, " + RUNNING + " running, " + bench.server());
    }
  }

  private static void fill(BenchApplication bench) throws SQLException {
    OrderCase order =
        bench
            .app()
            .take(
                OrderBody.cod()
                    .with("platformOrderNo", WaitingOrders.NUMBER)
                    .with("customerPhone", WaitingOrders.PHONE)
                    .with("customerName", WaitingOrders.NAME));
    order.task("userTask_confirmOrder");
    bench.letJobsEnd();
    WaitingOrders.copy(bench.database(), RUNNING);
    order.confirm();
    finish(bench.database());
  }

  private static void measure(Caller admin, String where) throws Exception {
    String some =
        admin
            .get("/api/cockpit/cases?model=order-confirmation&state=FINISHED&size=1")
            .expect(200)
            .at("/items/0/instanceId");
    List<BenchReport.Row> rows = new ArrayList<>();
    for (String path :
        List.of(
            "/models",
            "/cases?model=order-confirmation",
            "/cases?model=order-confirmation&state=FINISHED",
            "/cases?model=order-confirmation&state=RUNNING",
            "/cases?q=" + WaitingOrders.number(1),
            "/cases/" + some,
            "/heat?model=order-confirmation",
            "/operations")) {
      admin.get("/api/cockpit" + path).expect(200);
      double[] times = Timed.times(RUNS, () -> admin.get("/api/cockpit" + path).expect(200));
      double[] limit = new double[RUNS];
      Arrays.fill(limit, MILLIS);
      rows.add(BenchReport.row(path + ", " + where, "ms", times, limit, 1));
    }
    long began = System.nanoTime();
    String run =
        admin
            .post(
                "/api/cockpit/runs",
                Map.of("deed", "SUSPEND", "about", "PLATFORM", "subject", "TMALL"))
            .expect(202)
            .at("/runId");
    Patience.await("the list of a platform")
        .until(() -> admin.get("/api/cockpit/runs/" + run).at("/status").equals("LISTED"));
    rows.add(
        BenchReport.row(
            "a platform listed in the background, " + where,
            "s",
            new double[] {(System.nanoTime() - began) / 1e9},
            new double[] {60},
            1));
    new BenchReport("cockpit", rows).write();
  }

  private static long counted(TestDatabase database) {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement();
        var found =
            sql.executeQuery(
                "select count(*) from step_day_counted"
                    + " where until_at is null or until_at > utc_timestamp(3)")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void finish(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("create table bench_digit (d int primary key)");
      sql.execute("insert into bench_digit values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)");
      sql.execute("create table bench_seq (n int primary key)");
      sql.execute(
          "insert into bench_seq select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d"
              + " from bench_digit a, bench_digit b, bench_digit c, bench_digit e, bench_digit f"
              + " where f.d < 2");
      sql.execute(
          "create table bench_case as select * from ACT_HI_PROCINST"
              + " where PROC_DEF_KEY_ = 'order-confirmation' and END_TIME_ is not null limit 1");
      // An index that is made of all rows is made in a tenth of the time that each row would cost.
      Map<String, String> indexes = new LinkedHashMap<>();
      for (String table : PAST) {
        indexes.put(table, withoutIndexes(sql, table));
      }
      for (int from = 0; from < FINISHED; from += TOGETHER) {
        copy(sql, from);
      }
      for (Map.Entry<String, String> table : indexes.entrySet()) {
        sql.execute("alter table " + table.getKey() + " " + table.getValue());
      }
      sql.execute("analyze table ACT_HI_PROCINST, ACT_HI_ACTINST, ACT_HI_TASKINST");
    }
  }

  /** Drops the indexes of a table, but for its key, and says how they are added again. */
  private static String withoutIndexes(Statement sql, String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (ResultSet index =
        sql.executeQuery(
            "select index_name, group_concat(column_name order by seq_in_index)"
                + " from information_schema.statistics where table_schema = schema()"
                + " and table_name = '%s' and index_name <> 'PRIMARY' and non_unique = 1"
                    .formatted(table)
                + " group by index_name")) {
      while (index.next()) {
        columns.put(index.getString(1), index.getString(2));
      }
    }
    sql.execute(
        "alter table "
            + table
            + columns.keySet().stream().map(" drop index %s"::formatted).collect(joining(",")));
    return columns.entrySet().stream()
        .map(index -> "add index %s (%s)".formatted(index.getKey(), index.getValue()))
        .collect(joining(", "));
  }

  private static void copy(Statement sql, int from) throws SQLException {
    String id = "concat('fin-', s.n + %d)".formatted(from);
    String back = "interval (s.n + %d) * %d second".formatted(from, SPREAD_SECONDS / FINISHED);
    copyCases(sql, id, back);
    copySteps(sql, id, back, from);
    copyTasks(sql, id, back);
  }

  private static void copyCases(Statement sql, String id, String back) throws SQLException {
    sql.execute(
        "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_,"
            + " PROC_DEF_ID_, START_TIME_, END_TIME_, DURATION_, START_ACT_ID_, END_ACT_ID_,"
            + " ROOT_PROC_INST_ID_, STATE_) select "
            + id
            + ", "
            + id
            + ", "
            + id
            + ", c.PROC_DEF_KEY_, c.PROC_DEF_ID_, c.START_TIME_ - "
            + back
            + ", c.END_TIME_ - "
            + back
            + ", c.DURATION_, c.START_ACT_ID_, c.END_ACT_ID_, "
            + id
            + ", c.STATE_ from bench_case c, bench_seq s");
  }

  private static void copySteps(Statement sql, String id, String back, int from)
      throws SQLException {
    sql.execute(
        "insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_,"
            + " PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, TASK_ID_, ACT_NAME_, ACT_TYPE_, ASSIGNEE_,"
            + " START_TIME_, END_TIME_, DURATION_, ACT_INST_STATE_, SEQUENCE_COUNTER_)"
            + " select concat(s.n + "
            + from
            + ", '-', left(a.ID_, 50)), a.PROC_DEF_KEY_,"
            + " a.PROC_DEF_ID_, "
            + id
            + ", "
            + id
            + ", "
            + id
            + ", a.ACT_ID_, if(a.TASK_ID_ is null, null, concat('t', "
            + id
            + ")), a.ACT_NAME_,"
            + " a.ACT_TYPE_, a.ASSIGNEE_, a.START_TIME_ - "
            + back
            + ", a.END_TIME_ - "
            + back
            + ", (s.n % 7200) * 1000, a.ACT_INST_STATE_, a.SEQUENCE_COUNTER_"
            + " from bench_case c join ACT_HI_ACTINST a on a.PROC_INST_ID_ = c.ID_, bench_seq s");
  }

  private static void copyTasks(Statement sql, String id, String back) throws SQLException {
    sql.execute(
        "insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_,"
            + " ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, NAME_, ASSIGNEE_, START_TIME_,"
            + " END_TIME_, DURATION_, DELETE_REASON_, PRIORITY_, DUE_DATE_, TASK_STATE_)"
            + " select concat('t', "
            + id
            + "), t.TASK_DEF_KEY_, t.PROC_DEF_KEY_, t.PROC_DEF_ID_, "
            + id
            + ", "
            + id
            + ", "
            + id
            + ", t.NAME_, t.ASSIGNEE_, t.START_TIME_ - "
            + back
            + ", t.END_TIME_ - "
            + back
            + ", (s.n % 7200) * 1000, t.DELETE_REASON_, t.PRIORITY_,"
            + " t.END_TIME_ - "
            + back
            + " + interval (s.n % 10 - 1) minute, t.TASK_STATE_"
            + " from bench_case c join ACT_HI_TASKINST t on t.PROC_INST_ID_ = c.ID_, bench_seq s");
  }
}
