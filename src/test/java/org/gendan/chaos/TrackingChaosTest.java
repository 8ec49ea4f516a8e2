package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daily sheet at its worst: {@code ./mvnw -Pchaos verify -Dtest=TrackingChaosTest}. */
@Tag("chaos")
class TrackingChaosTest {

  private static final int PAGE = 10_000;

  private final TestDatabase database = TestDatabase.create();
  private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minusSeconds(7_200);
  private final Instant later = first.plusSeconds(3_600);

  @Test
  void killedInTheMiddleAndSentAgainEachParcelHasMovedOnce() throws SQLException {
    int parcels = 4_000;
    byte[] sheet = sheet(parcels, 1, 0);
    CompletableFuture<Answer> cut;
    try (ChildApp one = ChildApp.start(database)) {
      store(parcels);
      cut = CompletableFuture.supplyAsync(() -> send(one, sheet));
      await("some moves")
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> moved() >= 500);
      one.kill();
    }
    assertThat(cut).failsWithin(Duration.ofMinutes(1));
    long before = moved();
    assertThat(before).isBetween(500L, parcels - 1L);
    mustBeWhole(before);

    try (ChildApp two = ChildApp.start(database)) {
      Answer again = send(two, sheet).expect(200);
      assertThat(again.json().path("duplicates").asLong()).isEqualTo(before);
      assertThat(again.json().path("accepted").asLong()).isEqualTo(parcels - before);
      assertThat(again.json().path("rejected").asLong()).isZero();
    }
    mustBeWhole(parcels);
  }

  /** As many of everything as parcels have moved, whoever has been cut off. */
  private void mustBeWhole(long parcels) throws SQLException {
    assertThat(moved()).isEqualTo(parcels);
    for (String what :
        new String[] {
          "distinct shipment_id) from tracking_event",
          "*) from tracking_event",
          "*) from order_journal where kind = 'PARCEL_ARRIVED_LOCALLY'",
          "*) from parcel_plan",
          "*) from parcel_notice",
          "*) from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'customer-notice'",
          "distinct BUSINESS_KEY_) from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'customer-notice'"
        }) {
      assertThat(count("select count(" + what)).as(what).isEqualTo(parcels);
    }
  }

  @Test
  void halfAMillionRowsFitIntoHalfAGigabyte() throws SQLException {
    int parcels = 500_000;
    try (ChildApp app = ChildApp.start(database)) {
      store(parcels);
      Answer answer = send(app, sheet(parcels - 1_000, 500, 1_000)).expect(200);

      assertThat(answer.json().path("accepted").asLong()).as("%s", answer).isEqualTo(998);
      assertThat(answer.json().path("duplicates").asLong()).isEqualTo(498_002);
      assertThat(answer.json().path("rejected").asLong()).isEqualTo(1_000);
      assertThat(app.text()).doesNotContain("OutOfMemoryError");
    }
    assertThat(moved()).isEqualTo(998);
    assertThat(count("select count(*) from quarantined_row")).isEqualTo(1_000);
  }

  private long moved() throws SQLException {
    return count("select count(*) from shipment where status = 'ARRIVED_LOCALLY'");
  }

  /** Every so many-th parcel has moved; those of the end are of nobody. */
  private byte[] sheet(int parcels, int every, int unknown) {
    StringBuilder csv = new StringBuilder("carrier,waybillNo,status,time,place\n");
    for (int i = 0; i < parcels + unknown; i++) {
      boolean moves = i % every == 0;
      csv.append("SF,")
          .append(i < parcels ? waybill(i) : "SFNOBODY" + i)
          .append(moves ? ",到达目的地," : ",运输中,")
          .append(moves ? later : first)
          .append(",深圳市\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Parcels in transit without a follow-up, written past the application. */
  private void store(int parcels) throws SQLException {
    String at = "'" + first.toString().replace('T', ' ').replace("Z", "") + "'";
    try (Connection connection = database.connect();
        Statement order = connection.createStatement();
        PreparedStatement shipment =
            connection.prepareStatement(
                "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no,"
                    + " dispatched_at, status, status_at, version) values (?, 'o1', 'N1', 'SF', ?, "
                    + at
                    + ", 'IN_TRANSIT', "
                    + at
                    + ", 0)");
        PreparedStatement care =
            connection.prepareStatement(
                "insert into parcel_care (shipment_id, heard_at, countdown, reminders_made,"
                    + " version) values (?, "
                    + at
                    + ", 'NONE', 0, 0)")) {
      order.execute(
          "insert into sales_order (order_id, platform, platform_order_no, placed_at,"
              + " payment_method, customer_name, customer_phone, address, vip, freight, discount,"
              + " amount_payable, currency, delivery_mode, status, fingerprint, version) values"
              + " ('o1', 'SHOP', 'N1', '2026-03-02 01:58:00', 'COD', '张三', '13800008000',"
              + " '示例大道2号', false, 0, 0, 129, 'CNY', 'COURIER', 'DISPATCHED', 'x', 0)");
      for (int from = 0; from < parcels; from += PAGE) {
        for (int i : IntStream.range(from, Math.min(from + PAGE, parcels)).toArray()) {
          shipment.setString(1, "p" + i);
          shipment.setString(2, waybill(i));
          shipment.addBatch();
          care.setString(1, "p" + i);
          care.addBatch();
        }
        shipment.executeBatch();
        care.executeBatch();
      }
    }
  }

  private static String waybill(int parcel) {
    return "SF%010d".formatted(parcel);
  }

  private static Answer send(ChildApp app, byte[] sheet) {
    return app.door().as("logistics1").post("/api/tracking/import", "text/csv", sheet);
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
