package org.gendan.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.gendan.GendanApplication;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.Processes;
import org.gendan.quarantine.ImportResult;
import org.gendan.quarantine.RowImport;
import org.gendan.sheet.SheetSource;
import org.gendan.shipment.tracking.TrackingSheet;
import org.gendan.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The snapshot of all open parcels, of which one in twenty has moved, against the raw way: one
 * correlation for each row, one in a transaction, of the same model on the same database by as many
 * threads (one). Both in turn in one run. For the raw way the moved parcels are written beforehand
 * and not timed, so that their processes take the same step; it writes no events and no journal.
 * Jobs rest meanwhile.
 */
final class TrackingBenchmark implements Benchmarks.Benchmark {

  private static final int PARCELS = Integer.getInteger("bench.parcels", 20_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final int SHARE = 20;
  private static final int SLICES_A_RUN = 4;
  private static final int TOGETHER = 250;
  private static final double SNAPSHOT = 20;
  private static final double CHANGED = 2;

  private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(7200);
  private final Instant later = first.plusSeconds(3600);
  private final List<String> parcels = new ArrayList<>();
  private final boolean[] moved = new boolean[PARCELS];
  private TestDatabase database;
  private ConfigurableApplicationContext app;
  private int slice;

  @Override
  public void run() throws Exception {
    if (RUNS < 1 || (RUNS + 1) * SLICES_A_RUN > SHARE) {
      throw new IllegalArgumentException("bench.runs must be 1 to 4: a parcel moves only once");
    }
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    database = TestDatabase.create();
    try (ConfigurableApplicationContext started =
        new SpringApplicationBuilder(GendanApplication.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                // As in production; without it each statement asks the session for its state.
                "--spring.datasource.hikari.data-source-properties.useLocalSessionState=true",
                "--spring.datasource.hikari.data-source-properties.cachePrepStmts=true",
                // The notices that the moves ask for have jobs of their own; left running, those of
                // one round would take the cores of the next one.
                "--camunda.bpm.job-execution.enabled=false",
                "--gendan.demo.sample-orders=false",
                "--logging.level.root=warn")) {
      app = started;
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  "logistics1", null, AuthorityUtils.createAuthorityList("logistics")));
      open();
      measure();
    }
  }

  private void measure() throws Exception {
    double[][] figures = new double[SLICES_A_RUN][RUNS];
    Effort[] efforts = new Effort[SLICES_A_RUN];
    Arrays.fill(efforts, new Effort(0, 0, 0, 0, 0));
    // The first round warms up and is not counted.
    for (int run = -1; run < RUNS; run++) {
      for (int i = 0; i < SLICES_A_RUN; i++) {
        Effort before = Effort.soFar(database);
        double rowsASecond = i % 2 == 0 ? imported(i == 0) : correlated(i == 1);
        if (run >= 0) {
          figures[i][run] = rowsASecond;
          efforts[i] = efforts[i].plus(Effort.soFar(database).since(before));
        }
      }
    }
    String where = ", " + name();
    String snapshot = PARCELS + " parcels, 5 % moved" + where;
    String changed = "only the moved ones" + where;
    double moves = (double) RUNS * PARCELS / SHARE;
    List<BenchReport.Row> rows = new ArrayList<>();
    rows.add(BenchReport.row(snapshot, "rows/s", figures[0], figures[1], SNAPSHOT));
    rows.add(BenchReport.row(changed, "rows/s", figures[2], figures[3], CHANGED));
    rows.addAll(efforts[0].against(efforts[1], snapshot + ", a move", moves, moves));
    rows.addAll(efforts[2].against(efforts[3], changed + ", a move", moves, moves));
    new BenchReport("tracking", rows).write();
  }

  private double imported(boolean all) throws Exception {
    int mine = slice++;
    StringBuilder csv = new StringBuilder("carrier,waybillNo,status,time,place\n");
    int rows = 0;
    for (int i = 0; i < PARCELS; i++) {
      boolean moves = i % SHARE == mine;
      if (all || moves) {
        moved[i] |= moves;
        csv.append("SF,").append(waybill(i)).append(moved[i] ? ",到达目的地," : ",运输中,");
        csv.append(moved[i] ? later : first).append(",深圳市\n");
        rows++;
      }
    }
    byte[] sheet = csv.toString().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    ImportResult result =
        app.getBean(RowImport.class)
            .run(
                new SheetSource(
                    "file", "bench.csv", "text/csv", null, new ByteArrayInputStream(sheet)),
                app.getBean(TrackingSheet.class),
                "bench");
    double seconds = (System.nanoTime() - began) / 1e9;
    if (result.rejected() > 0 || result.accepted() != PARCELS / SHARE) {
      throw new IllegalStateException("Not every parcel was taken: " + result);
    }
    mustHaveTakenTheirStep();
    return rows / seconds;
  }

  private double correlated(boolean all) throws SQLException {
    int mine = slice++;
    List<String> asked = new ArrayList<>();
    try (Connection connection = database.connect();
        PreparedStatement move =
            connection.prepareStatement(
                "update shipment set status = 'ARRIVED_LOCALLY', status_at = ? where"
                    + " shipment_id = ?")) {
      for (int i = 0; i < PARCELS; i++) {
        boolean moves = i % SHARE == mine;
        if (moves) {
          moved[i] = true;
          move.setTimestamp(1, Timestamp.from(later));
          move.setString(2, parcels.get(i));
          move.addBatch();
        }
        if (all || moves) {
          asked.add(parcels.get(i));
        }
      }
      move.executeBatch();
    }
    RuntimeService runtime = app.getBean(RuntimeService.class);
    long began = System.nanoTime();
    for (String parcel : asked) {
      runtime
          .createMessageCorrelation("shipment.statusChanged")
          .processInstanceBusinessKey(parcel)
          .correlateAllWithResult();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    mustHaveTakenTheirStep();
    return asked.size() / seconds;
  }

  /** Both ways leave each moved parcel with the task of its second call. */
  private void mustHaveTakenTheirStep() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet tasks =
            statement.executeQuery(
                "select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ ="
                    + " 'userTask_makeSecondCall'")) {
      tasks.next();
      if (tasks.getInt(1) != slice * (PARCELS / SHARE)) {
        throw new IllegalStateException(
            "%d parcels have their task, %d have moved"
                .formatted(tasks.getInt(1), slice * (PARCELS / SHARE)));
      }
    }
  }

  /** Parcels in transit whose first call is made, written past the application, and followed. */
  private void open() throws SQLException {
    String at = "'" + first.toString().replace('T', ' ').replace("Z", "") + "'";
    try (Connection connection = database.connect();
        PreparedStatement order =
            connection.prepareStatement(
                "insert into sales_order (order_id, platform, platform_order_no, placed_at,"
                    + " payment_method, customer_name, customer_phone, address, vip, freight,"
                    + " discount, amount_payable, currency, delivery_mode, status, fingerprint,"
                    + " version) values (?, 'SHOP', ?, '2026-03-02 01:58:00', 'COD', '张三',"
                    + " '13800008000', '示例大道2号', false, 0, 0, 129, 'CNY', 'COURIER',"
                    + " 'DISPATCHED', 'x', 0)");
        PreparedStatement shipment =
            connection.prepareStatement(
                "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no,"
                    + " dispatched_at, status, status_at, version) values (?, ?, ?, 'SF', ?, "
                    + at
                    + ", 'IN_TRANSIT', "
                    + at
                    + ", 0)");
        PreparedStatement care =
            connection.prepareStatement(
                "insert into parcel_care (shipment_id, heard_at, first_call_at, countdown,"
                    + " reminders_made, followed_at, version) values (?, "
                    + String.join(", ", at, at, "'NONE'", "0", at)
                    + ", 0)")) {
      for (int i = 0; i < PARCELS; i++) {
        String id = UUID.randomUUID().toString();
        parcels.add(id);
        add(order, id, "N" + waybill(i));
        add(shipment, id, id, "N" + waybill(i), waybill(i));
        add(care, id);
      }
      order.executeBatch();
      shipment.executeBatch();
      care.executeBatch();
    }
    Processes processes = app.getBean(Processes.class);
    TransactionOperations transaction = app.getBean(TransactionOperations.class);
    for (int from = 0; from < PARCELS; from += TOGETHER) {
      List<Processes.Start> starts =
          IntStream.range(from, Math.min(from + TOGETHER, PARCELS)).mapToObj(this::start).toList();
      transaction.executeWithoutResult(status -> processes.startAll("shipment-follow-up", starts));
    }
  }

  private Processes.Start start(int parcel) {
    String id = parcels.get(parcel);
    return new Processes.Start(
        id,
        List.of(
            ProcessVariable.string("shipmentId").with(id),
            ProcessVariable.string("orderNo").with("N" + waybill(parcel))));
  }

  private static void add(PreparedStatement statement, String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static String waybill(int parcel) {
    return "SF%010d".formatted(parcel);
  }

  private String name() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("select version()")) {
      version.next();
      return version.getString(1);
    }
  }
}
