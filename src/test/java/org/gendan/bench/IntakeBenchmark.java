package org.gendan.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.gendan.GendanApplication;
import org.gendan.order.intake.sheet.OrderImport;
import org.gendan.quarantine.ImportResult;
import org.gendan.sheet.SheetSource;
import org.gendan.testing.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A CSV import of 10,000 orders against the engine alone: {@code startProcessInstanceByKey} of the
 * same model, one in a transaction, on the same database and as many threads (one). Both in turn in
 * one run; the orders that the engine's processes are about are stored beforehand and not timed.
 */
final class IntakeBenchmark implements Benchmarks.Benchmark {

  private static final int ORDERS = Integer.getInteger("bench.orders", 10_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final int WARM_UP = 1_000;
  private static final double TARGET = 0.8;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    TestDatabase database = TestDatabase.create();
    try (ConfigurableApplicationContext app = start(database)) {
      OrderImport orders = app.getBean(OrderImport.class);
      RuntimeService runtime = app.getBean(RuntimeService.class);
      timedImport(orders, WARM_UP);
      timedStarts(runtime, database, WARM_UP);
      double[] imported = new double[RUNS];
      double[] started = new double[RUNS];
      Effort ofImport = new Effort(0, 0, 0, 0, 0);
      Effort ofStarts = ofImport;
      for (int run = 0; run < RUNS; run++) {
        Effort before = Effort.soFar(database);
        imported[run] = timedImport(orders, ORDERS);
        Effort between = Effort.soFar(database);
        started[run] = timedStarts(runtime, database, ORDERS);
        ofImport = ofImport.plus(between.since(before));
        ofStarts = ofStarts.plus(Effort.soFar(database).since(between));
      }
      String what = ORDERS + "-order CSV import, " + name(database);
      List<BenchReport.Row> rows = new ArrayList<>();
      rows.add(BenchReport.row(what, "orders/s", imported, started, TARGET));
      double orderCount = (double) RUNS * ORDERS;
      rows.addAll(ofImport.against(ofStarts, what + ", an order", orderCount, orderCount));
      new BenchReport("intake", rows).write();
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(GendanApplication.class)
        .web(WebApplicationType.SERVLET)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--gendan.demo.sample-orders=false",
            "--logging.level.root=warn");
  }

  private static double timedImport(OrderImport orders, int count) throws Exception {
    byte[] csv = csv(count);
    long began = System.nanoTime();
    ImportResult result =
        orders.gendan(
            new SheetSource("file", "bench.csv", "text/csv", null, new ByteArrayInputStream(csv)),
            "bench");
    double seconds = (System.nanoTime() - began) / 1e9;
    if (result.accepted() != count) {
      throw new IllegalStateException("Not every order was taken: " + result);
    }
    return count / seconds;
  }

  private static double timedStarts(RuntimeService runtime, TestDatabase database, int count)
      throws SQLException {
    List<String[]> stored = store(database, count);
    long began = System.nanoTime();
    for (String[] order : stored) {
      runtime.startProcessInstanceByKey(
          "order-lifecycle",
          order[0],
          java.util.Map.of(
              "orderId",
              order[0],
              "orderNo",
              order[1],
              "orderStatus",
              "CONFIRMING",
              "deliveryMode",
              "COURIER"));
    }
    return count / ((System.nanoTime() - began) / 1e9);
  }

  /** Orders without processes, written past the application. */
  private static List<String[]> store(TestDatabase database, int count) throws SQLException {
    List<String[]> orders = new ArrayList<>();
    try (Connection connection = database.connect();
        var insert =
            connection.prepareStatement(
                "insert into sales_order (order_id, platform, platform_order_no, placed_at,"
                    + " payment_method, customer_name, customer_phone, address, vip, freight,"
                    + " discount, amount_payable, currency, delivery_mode, status, fingerprint,"
                    + " version) values (?, 'SHOP', ?, '2026-03-02 01:58:00', 'COD', '张三',"
                    + " '13800008000', '示例大道2号', false, 0, 0, 129, 'CNY', 'COURIER',"
                    + " 'CONFIRMING', 'x', 0)")) {
      for (int i = 0; i < count; i++) {
        String[] order = {UUID.randomUUID().toString(), "RAW" + UUID.randomUUID()};
        insert.setString(1, order[0]);
        insert.setString(2, order[1]);
        insert.addBatch();
        orders.add(order);
      }
      insert.executeBatch();
    }
    return orders;
  }

  private static byte[] csv(int count) {
    StringBuilder csv =
        new StringBuilder(
            "platform,platformOrderNo,placedAt,paymentMethod,customerName,customerPhone,"
                + "customerProvince,customerCity,customerDistrict,customerAddress,sku,name,"
                + "quantity,unitPrice,freight,discount,deliveryMode,remark\n");
    String batch = UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < count; i++) {
      csv.append("SHOP,B%s-%d,2026-03-02T09:58:00+08:00,COD,张三,13800008000,".formatted(batch, i))
          .append("广东省,深圳市,南山区,示例大道2号,P100-RED-M,羽绒服 红 M,2,129.00,8.00,20.00,COURIER,\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String name(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("select version()")) {
      version.next();
      return version.getString(1);
    }
  }
}
