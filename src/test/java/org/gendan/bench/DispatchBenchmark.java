package org.gendan.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.gendan.order.Orders;
import org.gendan.order.dispatch.DispatchSheet;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.quarantine.ImportResult;
import org.gendan.quarantine.RowImport;
import org.gendan.sheet.SheetSource;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The sheet of waybills against one transaction an order, on the same database in the same run.
 * Jobs rest meanwhile, and so do the subscriptions that a parcel asks for, unless {@code
 * -Dbench.watches-every=PT1S} lets the stand-in of the carriers take them beside the sheet, as fast
 * as no carrier does.
 */
final class DispatchBenchmark implements Benchmarks.Benchmark {

  private static final int ROWS = Integer.getInteger("bench.rows", 2_101);
  private static final int ONE_BY_ONE = Integer.getInteger("bench.one-by-one", 200);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final double A_SECOND = 150;

  /**
   * The stand-in for the carriers answers in no time, and from this JVM: both sides are counted.
   */
  private static final String WATCHES =
      "gendan.carrier.watches.every=" + System.getProperty("bench.watches-every", "PT1H");

  private BenchApplication bench;
  private int next = 1;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    TestDatabase database = TestDatabase.create();
    try (ConfigurableApplicationContext app = BenchApplication.start(database, WATCHES)) {
      bench = new BenchApplication(app, database);
      OrderCase order =
          bench
              .app()
              .take(
                  OrderBody.cod()
                      .with("platformOrderNo", WaitingOrders.NUMBER)
                      .with("customerPhone", WaitingOrders.PHONE)
                      .with("customerName", WaitingOrders.NAME));
      order.confirm();
      order.becomes("READY_TO_SHIP");
      bench.letJobsEnd();
      bench.restJobs();
      WaitingOrders.copy(database, (RUNS + 1) * (ROWS + ONE_BY_ONE));
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  "logistics1", null, AuthorityUtils.createAuthorityList("logistics")));
      measure();
    }
  }

  private void measure() throws Exception {
    double[] sheet = new double[RUNS];
    double[] single = new double[RUNS];
    double[] target = new double[RUNS];
    Effort ofSheet = new Effort(0, 0, 0, 0, 0);
    Effort ofSingle = ofSheet;
    // The first round warms up and is not counted.
    for (int run = -1; run < RUNS; run++) {
      Effort before = bench.effort();
      StatementKind.forget(bench.database());
      double together = imported();
      Effort between = bench.effort();
      StatementKind.tell(StatementKind.since(bench.database()), ROWS);
      double alone = oneByOne();
      if (run >= 0) {
        ofSheet = ofSheet.plus(between.since(before));
        ofSingle = ofSingle.plus(bench.effort().since(between));
        sheet[run] = together;
        single[run] = alone;
        target[run] = A_SECOND;
      }
    }
    String what = ROWS + " dispatches, " + bench.server();
    List<BenchReport.Row> rows = new ArrayList<>();
    rows.add(BenchReport.row(what + ", against 150/s", "orders/s", sheet, target, 1));
    what += ", an order, against one by one";
    rows.add(BenchReport.row(what, "orders/s", sheet, single, 1));
    rows.addAll(ofSheet.against(ofSingle, what, RUNS * ROWS, RUNS * ONE_BY_ONE));
    new BenchReport("dispatch", rows).write();
  }

  private double imported() throws Exception {
    StringBuilder csv = new StringBuilder("platformOrderNo,carrier,waybillNo\n");
    for (int i = 0; i < ROWS; i++, next++) {
      csv.append("%s,SF,SF%013d\n".formatted(WaitingOrders.number(next), next));
    }
    byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    ImportResult result =
        bench
            .bean(RowImport.class)
            .run(
                new SheetSource(
                    "file", "bench.csv", "text/csv", null, new ByteArrayInputStream(file)),
                bench.bean(DispatchSheet.class),
                "bench");
    double seconds = (System.nanoTime() - began) / 1e9;
    if (result.accepted() != ROWS) {
      throw new IllegalStateException("Not every parcel was taken: " + result);
    }
    return ROWS / seconds;
  }

  private double oneByOne() {
    Orders orders = bench.bean(Orders.class);
    Dispatching dispatching = bench.bean(Dispatching.class);
    long began = System.nanoTime();
    for (int i = 0; i < ONE_BY_ONE; i++, next++) {
      dispatching.record(
          orders.get(null, WaitingOrders.number(next)).id(), "SF", "SF%013d".formatted(next), null);
    }
    return ONE_BY_ONE / ((System.nanoTime() - began) / 1e9);
  }
}
