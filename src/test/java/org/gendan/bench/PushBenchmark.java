package org.gendan.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gendan.GendanApplication;
import org.gendan.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * How long a vendor waits for its acknowledgement: signed pushes of Kuaidi100, kept in the database
 * and applied to parcels at the same time, against an address of the same server that only says
 * 200. Four senders; both in turn in one run. The target is 50 ms for the subject.
 */
final class PushBenchmark implements Benchmarks.Benchmark {

  private static final int PUSHES = Integer.getInteger("bench.pushes", 1_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final int SENDERS = 4;
  private static final int PARCELS = 500;
  private static final double TARGET_MILLIS = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

  /** The least that a server can answer. */
  @Configuration(proxyBeanMethods = false)
  static class Bare {

    @Bean
    RouterFunction<ServerResponse> bareRoute() {
      return RouterFunctions.route()
          .POST("/hooks/bare/200", request -> ServerResponse.ok().build())
          .build();
    }
  }

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    TestDatabase database = TestDatabase.create();
    try (ConfigurableApplicationContext app = start(database)) {
      String address =
          "http://localhost:" + app.getEnvironment().getProperty("local.server.port") + "/hooks/";
      store(database);
      double[] kept = new double[RUNS];
      double[] bare = new double[RUNS];
      for (int run = -1; run < RUNS; run++) {
        double push = percentile(address + "kuaidi100/demo-kuaidi100-push", true);
        double least = percentile(address + "bare/200", false);
        if (run >= 0) {
          kept[run] = push;
          bare[run] = least;
        }
      }
      String what =
          "p95 of the acknowledgement of a push, %d senders, %s, subject under 50 ms"
              .formatted(SENDERS, name(database));
      new BenchReport("push", List.of(BenchReport.row(what, "ms", kept, bare, TARGET_MILLIS)))
          .write();
    }
    senders.shutdown();
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(GendanApplication.class, Bare.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--gendan.demo.sample-orders=false",
            "--logging.level.root=warn");
  }

  private double percentile(String address, boolean push) throws Exception {
    List<Callable<Double>> calls = new ArrayList<>();
    for (int i = 0; i < PUSHES; i++) {
      byte[] body = push ? body(count.incrementAndGet()) : new byte[0];
      calls.add(() -> timed(address, body, push));
    }
    double[] millis = new double[PUSHES];
    int i = 0;
    for (var call : senders.invokeAll(calls)) {
      millis[i++] = call.get();
    }
    Arrays.sort(millis);
    return millis[PUSHES * 95 / 100];
  }

  private double timed(String address, byte[] body, boolean push) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    long began = System.nanoTime();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    double millis = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200 || push && !answer.body().contains("\"result\":true")) {
      throw new IllegalStateException("Not acknowledged: " + answer.body());
    }
    return millis;
  }

  /** A parcel with ten events, as Kuaidi100 repeats them; the newest is new. */
  private static byte[] body(int number) throws Exception {
    StringBuilder data = new StringBuilder();
    Instant newest = Instant.now().minusSeconds(600).plusMillis(number);
    for (int i = 0; i < 10; i++) {
      data.append(i == 0 ? "" : ",")
          .append(
              "{\"time\":\"%s\",\"ftime\":\"%s\",\"context\":\"【杭州市】干线运输 %d\",\"statusCode\":\"%s\",\"areaName\":\"浙江,杭州市\"}"
                  .formatted(
                      TIME.format(newest.minusSeconds(3600L * i)),
                      TIME.format(newest),
                      i == 0 ? number : i,
                      i == 0 && number % 2 == 0 ? "8" : "1002"));
    }
    String param =
        "{\"status\":\"polling\",\"message\":\"\",\"lastResult\":{\"state\":\"0\",\"com\":\"yuantong\",\"nu\":\"%s\",\"data\":[%s]}}"
            .formatted(waybill(number % PARCELS), data);
    byte[] md5 =
        MessageDigest.getInstance("MD5")
            .digest((param + "demo-salt-01").getBytes(StandardCharsets.UTF_8));
    String sign = HexFormat.of().withUpperCase().formatHex(md5);
    return ("sign=" + sign + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String waybill(int parcel) {
    return "YT%013d".formatted(9_000_000 + parcel);
  }

  /** Parcels of orders without processes, written past the application. */
  private static void store(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        var order =
            connection.prepareStatement(
                "insert into sales_order (order_id, platform, platform_order_no, placed_at,"
                    + " payment_method, customer_name, customer_phone, address, vip, freight,"
                    + " discount, amount_payable, currency, delivery_mode, status, fingerprint,"
                    + " version) values (?, 'SHOP', ?, '2026-03-02 01:58:00', 'COD', '张三',"
                    + " '13800008000', '示例大道2号', false, 0, 0, 129, 'CNY', 'COURIER',"
                    + " 'DISPATCHED', 'x', 0)");
        var shipment =
            connection.prepareStatement(
                "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no,"
                    + " dispatched_at, status, status_at, version)"
                    + " values (?, ?, ?, 'YTO', ?, ?, 'CREATED', ?, 0)")) {
      Timestamp left = Timestamp.from(Instant.now().minusSeconds(200_000));
      for (int i = 0; i < PARCELS; i++) {
        String orderId = UUID.randomUUID().toString();
        order.setString(1, orderId);
        order.setString(2, "PUSH-" + i);
        order.addBatch();
        shipment.setString(1, UUID.randomUUID().toString());
        shipment.setString(2, orderId);
        shipment.setString(3, "PUSH-" + i);
        shipment.setString(4, waybill(i));
        shipment.setTimestamp(5, left);
        shipment.setTimestamp(6, left);
        shipment.addBatch();
      }
      order.executeBatch();
      shipment.executeBatch();
    }
  }

  private static String name(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        var version = connection.createStatement().executeQuery("select version()")) {
      version.next();
      return version.getString(1);
    }
  }
}
