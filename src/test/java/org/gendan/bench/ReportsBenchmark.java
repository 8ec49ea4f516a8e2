package org.gendan.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.gendan.report.fact.SummedDays;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Caller;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a lead waits for each report over a year with a million orders: their facts are written
 * as they would be kept, spread over the year that ends today, carriers, platforms, causes and
 * times, and each report is asked for the whole year by week, month and quarter, as JSON over HTTP.
 * Today and yesterday are not summed yet.
 */
final class ReportsBenchmark implements Benchmarks.Benchmark {

  private static final int ORDERS = Integer.getInteger("bench.orders", 1_000_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final double MOST_MILLIS = 1000;
  private static final int DAYS = 365;
  private static final LocalDate TO = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final LocalDate FROM = TO.minusDays(DAYS - 1L);

  /** Facts of each kind in a hundred orders, the causes and the outcomes they have. */
  private record Kind(int inAHundred, String causes, String outcomes) {}

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("ORDER", new Kind(100, "'PREPAID', 'COD'", "'AS_ORDERED', 'UNDERWAY', 'CANCELLED'"));
    KINDS.put("PARCEL", new Kind(100, "''", "'SIGNED', 'SIGNED', 'UNDERWAY', 'REFUSED'"));
    KINDS.put("DELIVERY", new Kind(95, "''", "''"));
    KINDS.put("WAY", new Kind(95, "''", "''"));
    KINDS.put("STAGE", new Kind(400, "'PAY', 'CONFIRM', 'DISPATCH', 'DELIVER'", "''"));
    KINDS.put("TROUBLE", new Kind(5, "'STALLED', 'LOST', 'DAMAGED', 'CLAIM'", "'', 'WON'"));
    KINDS.put("SATISFACTION", new Kind(20, "'DAY_SEVEN', 'CALLBACK'", "'HAPPY', 'UNHAPPY'"));
    KINDS.put("COMPLAINT", new Kind(3, "'SERVICE', 'QUALITY', 'DELIVERY'", "'OPEN', 'SETTLED'"));
    KINDS.put("EXCEPTION", new Kind(5, "'NO_UPDATE', 'LOST', 'OTHER'", "'OPEN', 'SETTLED'"));
    KINDS.put("STAY", new Kind(8, "'NO_UPDATE', 'LOST', 'OTHER'", "'OPEN', 'SETTLED'"));
    KINDS.put("TICKET", new Kind(10, "'LOGISTICS', 'FACTORY'", "'OPEN', 'SETTLED'"));
    KINDS.put("CHASE", new Kind(20, "'10:30', '16:30'", "'REACHED', 'MISSED', 'UNCALLED'"));
    KINDS.put("RETURN", new Kind(5, "'CUSTOMER', 'COMPANY'", "'ACCEPTED', 'SENT_BACK'"));
    KINDS.put("REFUND", new Kind(5, "'TALKED', 'HELD_OUT'", "'RECOVERED', 'REFUNDED'"));
    KINDS.put("BUDGET", new Kind(3, "'COMPENSATION', 'USED'", "''"));
    KINDS.put("SAVING", new Kind(2, "'SHIPPED_TOGETHER', 'RETURN_NOT_NEEDED'", "''"));
  }

  private static final List<String> REPORTS =
      List.of(
          "on-time-delivery",
          "signed-rate",
          "pick-up-punctuality",
          "delivery-cycle",
          "carriers",
          "satisfaction",
          "cost-saved",
          "processing-time",
          "return-disputes",
          "cross-department",
          "complaint-rate",
          "monthly-feedback",
          "ordered-executed",
          "breaches",
          "refunds-recovered",
          "chase-completion",
          "ticket-replies",
          "budgets",
          "after-sales-problems");

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("test.server.memory", "4G");
    TestDatabase database = TestDatabase.create();
    try (ConfigurableApplicationContext app = BenchApplication.start(database)) {
      BenchApplication bench = new BenchApplication(app, database);
      bench.restJobs();
      fill(database);
      double summed = Timed.millis(() -> sum(app)) / 1000;
      System.out.printf("Days summed in %.0f s%n", summed);
      String where = ", a year of " + ORDERS + " orders, " + bench.server();
      Caller lead = bench.app().as("admin");
      List<BenchReport.Row> rows = new ArrayList<>();
      for (String report : REPORTS) {
        for (String per : List.of("WEEK", "MONTH", "QUARTER")) {
          String path = "/api/reports/%s?from=%s&to=%s&per=%s".formatted(report, FROM, TO, per);
          Callable<?> call = () -> lead.get(path).expect(200);
          // Warms up, and is not counted.
          Timed.times(1, call);
          double slowest = Timed.percentile(Timed.times(RUNS, call), 100);
          System.out.printf("%s %s %.0f ms%n", report, per, slowest);
          rows.add(
              BenchReport.row(
                  report + " by " + per + where + ": slowest of " + RUNS + " against 1 s",
                  "ms",
                  new double[] {slowest},
                  new double[] {MOST_MILLIS},
                  1));
        }
      }
      new BenchReport("reports", rows).write();
    }
  }

  /** As the thread does that sums days; what is not over yet is counted fact by fact. */
  private static Object sum(ConfigurableApplicationContext app) {
    app.getBean(SummedDays.class).sum();
    return null;
  }

  private static void fill(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table bench_digit (d int not null primary key)");
      statement.execute("insert into bench_digit values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)");
      for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
        long all = (long) ORDERS * kind.getValue().inAHundred() / 100;
        for (long from = 0; from < all; from += 100_000) {
          statement.execute(
              facts(kind.getKey(), kind.getValue(), from, Math.min(all, from + 100_000)));
        }
      }
      statement.execute("analyze table report_fact");
    }
  }

  private static String facts(String name, Kind kind, long from, long until) {
    return """
        insert into report_fact (source, source_id, part, kind, fact_day, fact_week, fact_month,
          fact_quarter, order_id, platform, carrier, desk, agent, cause, outcome, late, tenths, fen)
        select 'BENCH', concat('%s-', n), 'FACT', '%s', day,
          date_sub(day, interval weekday(day) day), date_format(day, '%%Y-%%m-01'),
          date_add(makedate(year(day), 1), interval (quarter(day) - 1) * 3 month),
          concat('00000000-0000-0000-0000-', lpad(n, 12, '0')),
          elt(1 + n %% 6, 'TMALL', 'JD', 'PDD', 'VIP', 'PHONE', 'SHOP'),
          elt(1 + (n div 7) %% 5, 'SF', 'ZTO', 'YTO', 'EMS', 'ZJS'),
          elt(1 + (n div 11) %% 4, 'logistics', 'after-sales', 'team-leads', 'supervisors'), '',
          elt(1 + (n div 13) %% %d, %s), elt(1 + (n div 17) %% %d, %s), n %% 13 = 0,
          (n * 7919) %% 1200, (n * 31) %% 50000
        from (select n, date_add('%s', interval (n * 37) %% %d day) as day from (
          select %d + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n
          from bench_digit a, bench_digit b, bench_digit c, bench_digit d, bench_digit e) numbers
          where n < %d) days
        """
        .formatted(
            name,
            name,
            kind.causes().split(",").length,
            kind.causes(),
            kind.outcomes().split(",").length,
            kind.outcomes(),
            FROM,
            DAYS,
            from,
            until);
  }
}
