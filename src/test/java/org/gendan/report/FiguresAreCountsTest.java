package org.gendan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.gendan.report.fact.FactRebuild;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures beside plain counts over the tables that keep what happened, in a month of its own. */
@Tag("database")
@WholeApp
class FiguresAreCountsTest extends AppTest {

  private static final String MONTH = "?from=2031-03-01&to=2031-03-31&per=MONTH";
  private static final String IN = " >= '2031-02-28 16:00:00' and %1$s < '2031-03-31 16:00:00'";
  private static final String AT = "2031-03-05 02:00:00";
  private static final String LATER = "2031-03-07 08:30:00";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private FactRebuild facts;

  private String order;

  @BeforeEach
  void aMonthOfItsOwn() {
    jdbc.update("delete from complaint_callback where called_at > '2031-01-01'");
    jdbc.update("delete from complaint where received_at > '2031-01-01'");
    jdbc.update(
        "update sales_order set placed_at = '2030-01-01', confirmed_at = null where placed_at > '2031-01-01'");
    order = app.take(OrderBody.cod()).id();
    jdbc.update(
        "update sales_order set placed_at = ?, confirmed_at = ? where order_id = ?",
        AT,
        LATER,
        order);
  }

  @Test
  void satisfactionIsWhatCustomersSaidWhenTheyWereReached() {
    String complaint = complaint("SERVICE", null);
    callback(complaint, "REACHED", 5);
    callback(complaint, "REACHED", 3);
    callback(complaint, "UNREACHABLE", null);
    facts.rebuild();

    assertThat(figures("satisfaction", "answered", "content", "contentPercent"))
        .isEqualTo("2 1 50.0");
    equal(
        "satisfaction",
        "content",
        "complaint_callback",
        "called_at",
        "result = 'REACHED' and score >= 4");
  }

  @Test
  void theRateOfComplaintsIsThatOfAllOrders() {
    complaint("SERVICE", null);
    complaint("QUALITY", LATER);
    facts.rebuild();

    assertThat(figures("complaint-rate", "complaints", "orders")).isEqualTo("2 2");
    equal("complaint-rate", "complaints", "complaint", "received_at", "1 = 1");
    JsonNode one = items("complaint-rate").get(0);
    assertThat(one.path("orders").asLong()).isEqualTo(1);
    assertThat(one.path("complaintPercent").asText()).isEqualTo("100.0");
  }

  @Test
  void feedbackIsAllThatCustomersSaid() {
    callback(complaint("SERVICE", LATER), "REACHED", 2);
    facts.rebuild();

    assertThat(figures("monthly-feedback", "received", "settled", "discontent")).isEqualTo("2 1 1");
    equal("monthly-feedback", "settled", "complaint", "received_at", "closed_at is not null");
  }

  @Test
  void ordersAreCountedByWhatTheyCameTo() {
    for (String status : new String[] {"COMPLETED", "CANCELLED", "RETURNED"}) {
      String one = app.take(OrderBody.cod()).id();
      jdbc.update(
          "update sales_order set placed_at = ?, status = ? where order_id = ?", AT, status, one);
    }
    facts.rebuild();

    assertThat(figures("ordered-executed", "ordered", "asOrdered", "returned", "cancelled"))
        .isEqualTo("4 1 1 1");
    equal("ordered-executed", "ordered", "sales_order", "placed_at", "1 = 1");
    equal("ordered-executed", "cancelled", "sales_order", "placed_at", "status = 'CANCELLED'");
  }

  @Test
  void aStageTakesAsLongAsTheOrderIsInIt() {
    facts.rebuild();

    JsonNode stages = items("processing-time");
    assertThat(stages).hasSize(1);
    assertThat(stages.get(0).path("stage").asText()).isEqualTo("CONFIRM");
    assertThat(stages.get(0).path("medianHours").asText()).isEqualTo("54.5");
    equal("processing-time", "passed", "sales_order", "confirmed_at", "1 = 1");
  }

  @Test
  void refundsStandBesideThoseThatNobodyTalkedTo() {
    refund("RECOVERED", false, "RECOVERED");
    refund("REFUNDED", false, "REFUND");
    refund("RECOVERED", true, null);
    refund("REFUNDED", true, null);
    refund("REFUNDED", true, null);
    refund("REFUNDED", false, null);
    facts.rebuild();

    JsonNode groups = items("refunds-recovered");
    assertThat(groups.findValuesAsText("group")).containsExactly("HELD_OUT", "TALKED");
    assertThat(groups.findValuesAsText("recoveredPercent")).containsExactly("33.3", "50.0");
    equal(
        "refunds-recovered",
        "refunds",
        "refund",
        "asked_at",
        "hold_out = true or answer is not null");
    equal("cost-saved", "returnsNotNeeded", "refund", "closed_at", "status = 'RECOVERED'");
    jdbc.update("delete from refund where asked_at > '2031-01-01'");
  }

  private void equal(String report, String figure, String table, String at, String when) {
    String sql =
        "select count(*) from %s where %s".formatted(table, at)
            + IN.formatted(at)
            + " and ("
            + when
            + ")";
    assertThat(figures(report, figure))
        .as("%s of %s", figure, report)
        .isEqualTo(String.valueOf(jdbc.queryForObject(sql, Long.class)));
  }

  private JsonNode items(String report) {
    return app.as("lead1").get("/api/reports/" + report + MONTH).expect(200).json().path("items");
  }

  /** Sums over all lines; of a share the first. */
  private String figures(String report, String... names) {
    JsonNode items = items(report);
    StringJoiner said = new StringJoiner(" ");
    for (String name : names) {
      said.add(
          name.endsWith("Percent")
              ? items.get(0).path(name).asText()
              : String.valueOf(
                  StreamSupport.stream(items.spliterator(), false)
                      .mapToLong(item -> item.path(name).asLong())
                      .sum()));
    }
    return said.toString();
  }

  private String complaint(String kind, String closed) {
    String id = UUID.randomUUID().toString();
    jdbc.update(
        "insert into complaint (complaint_id, request_id, order_id, order_no, kind,"
            + " customer_class, text, callback_phone, received_at, received_by, grade, status,"
            + " round_no, closed_at, survey_done, version) values (?, ?, ?, 'no', ?, 'NORMAL', '-',"
            + " '-', ?, 'agent1', 'SIMPLE', 'OPEN', 1, ?, false, 1)",
        id,
        id,
        order,
        kind,
        AT,
        closed);
    return id;
  }

  private void callback(String complaint, String result, Integer score) {
    jdbc.update(
        "insert into complaint_callback (complaint_id, round_no, result, score, called_by,"
            + " called_at) values (?, 1, ?, ?, 'agent1', ?)",
        complaint,
        result,
        score,
        LATER);
  }

  private void refund(String status, boolean heldOut, String answer) {
    String id = UUID.randomUUID().toString();
    jdbc.update(
        "insert into refund (refund_id, order_id, request_id, fingerprint, kind, reason, fault,"
            + " within_right, whole, amount_asked, currency, status, asked_by, asked_at, hold_out,"
            + " answer, erp_held, closed_at, version) values (?, ?, ?, ?, 'BEFORE_DISPATCH', '-',"
            + " 'CUSTOMER', true, true, 10, 'CNY', ?, 'agent1', ?, ?, ?, false, ?, 1)",
        id,
        order,
        id,
        "f".repeat(64),
        status,
        AT,
        heldOut,
        answer,
        LATER);
  }
}
