package org.gendan.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.row.UtcColumn;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three years and two months of made-up data, a row of each kind every ten days. */
@Tag("database")
@WholeApp
class RetentionTest extends AppTest {

  private static final int DAYS = 1160;
  private static final int STEP = 10;

  private final JdbcTemplate database;
  private final Retention retention;

  private final RetentionWork itself;

  RetentionTest(
      @Autowired JdbcTemplate database,
      @Autowired Retention retention,
      @Autowired RetentionWork itself) {
    this.database = database;
    this.retention = retention;
    this.itself = itself;
  }

  @BeforeEach
  void threeYears() {
    // It would look while the data is being made.
    itself.stop();
    for (int days = 0; days <= DAYS; days += STEP) {
      Instant at = DeskTime.now().minus(Duration.ofDays(days)).minusSeconds(60);
      int no = days / STEP;
      pushes(no, at);
      order("done-" + no, at, "COMPLETED");
      order("open-" + no, at, "DISPATCHED");
      database.update(
          "insert into message (message_key, audience, recipient, template, words, status,"
              + " attempts, asked_at, settled_at) values (?, 'CUSTOMER', '13912345678', 't', 'w',"
              + " ?, 1, ?, ?)",
          "m" + no,
          no % 2 == 0 ? "SENT" : "WAITING",
          utc(at),
          no % 2 == 0 ? utc(at) : null);
      shift(no, at);
      database.update("insert into replay_fact (kind, at) values ('ON_DUTY', ?)", utc(at));
      text(no, at);
    }
  }

  private void pushes(int no, Instant at) {
    for (String status : List.of("APPLIED", "REFUSED", "GIVEN_UP", "WAITING")) {
      database.update(
          "insert into carrier_push (vendor, digest, content, received_at, status, tries,"
              + " next_try_at, applied_at) values ('sf', ?, 'c', ?, ?, 0, '2099-01-01', ?)",
          "%s-%d".formatted(status, no),
          utc(at),
          status,
          status.equals("APPLIED") ? utc(at) : null);
    }
    for (String status : List.of("OPEN", "REPLAYED")) {
      database.update(
          "insert into quarantined_row (source, line_no, field, reason, raw_text, received_at,"
              + " received_by, status) values ('gendan', 1, 'f', 'r', 't', ?, 'u', ?)",
          utc(at),
          status);
    }
  }

  private void order(String id, Instant at, String status) {
    database.update(
        "insert into sales_order (order_id, platform, platform_order_no, placed_at, payment_method,"
            + " customer_name, customer_phone, address, vip, freight, discount, amount_payable,"
            + " currency, delivery_mode, remark, status, fingerprint, version)"
            + " values (?, 'TMALL', ?, ?, 'COD', '张三', '13800008000', '示例大道2号', false, 0, 0,"
            + " 246, 'CNY', 'COURIER', '张三', ?, 'f', 1)",
        id,
        "NO-" + id,
        utc(at),
        status);
    database.update(
        "insert into order_journal (order_id, at, kind, actor, text) values (?, ?, 'NOTE', 'u', ?)",
        id,
        utc(at),
        "张三 13800008000");
    database.update(
        "insert into erp_effect (effect_key, subject, digest, status, tries, settled_at)"
            + " values (?, ?, 'd', 'DONE', 1, ?)",
        "e-" + id,
        id,
        utc(at));
  }

  private void shift(int no, Instant at) {
    database.update(
        "insert into duty_shift (id, user_id, name, on_time, logged_on_at, ends_at, logged_off_at)"
            + " values (?, 'u', 'n', true, ?, ?, ?)",
        "s" + no,
        utc(at),
        utc(at),
        utc(at));
    database.update(
        "insert into duty_shift_group (shift_id, group_id) values (?, 'order-agents')", "s" + no);
  }

  private void text(int no, Instant at) {
    database.update(
        "insert into house_text_change (text_code, version_no, chinese, base_hash, changed_at,"
            + " changed_by, reason) values (?, ?, 'x', 'h', ?, 'u', 'r')",
        no < 115 ? "often-edited" : "old-and-in-force-" + no,
        1000 - no,
        utc(at));
  }

  private static Object utc(Instant at) {
    return UtcColumn.utc(at);
  }

  @Test
  void whatIsOverGoesAndWhatIsOpenOrStillNeededStays() {
    retention.run();

    // Rows are one minute and so many tens of days old; day 0 is the first of each kind.
    assertThat(rows("carrier_push where status = 'WAITING'")).isEqualTo(117);
    assertThat(rows("carrier_push where status <> 'WAITING'")).isEqualTo(3 * 3);
    assertThat(rows("quarantined_row where status = 'OPEN'")).isEqualTo(9);
    assertThat(rows("quarantined_row where status = 'REPLAYED'")).isEqualTo(3);
    assertThat(rows("message where status = 'SENT'")).isEqualTo(9);
    assertThat(rows("message where status = 'WAITING'")).isEqualTo(58);
    assertThat(rows("erp_effect where effect_key like 'e-done%'")).isEqualTo(37);
    assertThat(rows("erp_effect where effect_key like 'e-open%'")).isEqualTo(117);
    assertThat(rows("replay_fact")).isEqualTo(12);
    assertThat(rows("duty_shift")).isEqualTo(73);
    assertThat(rows("duty_shift_group")).isEqualTo(73);
    // Three years back from 7 July 2026 are 1,096 days: 110 of the 117 rows.
    assertThat(rows("order_journal where order_id like 'done%'")).isEqualTo(110);
    assertThat(rows("order_journal where order_id like 'open%'")).isEqualTo(117);
    assertThat(rows("house_text_change where text_code = 'often-edited'")).isEqualTo(110);
    assertThat(rows("house_text_change where text_code like 'old-and-in-force%'")).isEqualTo(2);
  }

  /** Until then who set it aside by mistake can reopen it, however long it had waited before. */
  @Test
  void aRowThatWasSetAsideGoesThirtyDaysAfterThat() {
    Instant now = DeskTime.now();
    for (int days : List.of(1, 31)) {
      database.update(
          "insert into quarantined_row (source, line_no, field, reason, raw_text, received_at,"
              + " received_by, status, set_aside_at) values ('gendan', ?, 'f', 'r', 't', ?, 'u',"
              + " 'SET_ASIDE', ?)",
          days,
          utc(now.minus(Duration.ofDays(60))),
          utc(now.minus(Duration.ofDays(days))));
    }

    retention.run();

    assertThat(rows("quarantined_row where status = 'SET_ASIDE'")).isEqualTo(1);
    assertThat(rows("quarantined_row where status = 'SET_ASIDE' and line_no = 1")).isEqualTo(1);
  }

  @Test
  void anOrderLosesItsCustomerAfterThreeYearsAndIsCountedForEver() {
    retention.run();

    assertThat(rows("sales_order")).isEqualTo(234);
    assertThat(rows("sales_order where amount_payable = 246 and status = 'COMPLETED'"))
        .isEqualTo(117);
    String erased = "sales_order where customer_name = '[erased]' and customer_phone = '[erased]'";
    assertThat(rows(erased + " and address = '[erased]' and remark = '[erased]'")).isEqualTo(7);
    assertThat(rows("sales_order where status = 'DISPATCHED' and customer_name = '张三'"))
        .isEqualTo(117);
  }

  @Test
  void whatTheLawHoldsKeepsItsCustomerUntilTheHoldIsLifted() {
    String hold =
        app.as("supervisor1")
            .post("/api/privacy/holds", Map.of("orderId", "done-116", "reason", "court"))
            .expect(201)
            .at("/holdId");
    retention.run();
    String held = "sales_order where order_id = 'done-116' and customer_name = '张三'";
    assertThat(rows(held)).isOne();

    app.as("supervisor1")
        .post("/api/privacy/holds/" + hold + "/releases", Map.of("reason", "settled"))
        .expect(200);
    retention.run();
    assertThat(rows(held)).isZero();
  }

  @Test
  void aRunSaysWhatItDidAndTheNextOneFindsNothing() {
    retention.run();
    List<String> said =
        StreamSupport.stream(
                app.as("admin")
                    .get("/api/privacy/retention-runs?size=100")
                    .expect(200)
                    .json()
                    .path("items")
                    .spliterator(),
                false)
            .map(
                run ->
                    "%s %s %s %s"
                        .formatted(
                            run.path("ruleName").asText(),
                            run.path("tableName").asText(),
                            run.path("deleted").asInt(),
                            run.path("changed").asInt()))
            .toList();
    assertThat(said)
        .contains(
            "pushes carrier_push 342 0",
            "quarantine-open quarantined_row 108 0",
            "quarantine-taken quarantined_row 114 0",
            "messages message 50 0",
            "timelines order_journal 7 0",
            "trade sales_order 0 7");

    retention.run();
    assertThat(rows("retention_run")).isEqualTo(said.size());
    assertThat(app.as("agent1").get("/api/privacy/retention-runs").status()).isEqualTo(403);
  }

  private int rows(String from) {
    Integer count = database.queryForObject("select count(*) from " + from, Integer.class);
    return count == null ? 0 : count;
  }
}
