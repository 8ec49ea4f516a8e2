package org.gendan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gendan.report.fact.FactRebuild;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports whose figures are known, because the rows that they count were written by hand. */
@Tag("database")
@WholeApp
class DayReportsTest extends AppTest {

  /** The second of March of the business, 00:00 to 24:00 in Shanghai; the tables are in UTC. */
  private static final String DAY = "?from=2026-03-02&to=2026-03-02";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private FactRebuild facts;
  private String orderId;

  @BeforeEach
  void oneOrder() {
    OrderCase order = app.take(OrderBody.cod());
    orderId = order.id();
  }

  @Test
  void signedAndPassedAreSharesOfWhatLeftAndOfWhatEnded() {
    parcel("1", "SF", "2026-03-01 16:00:00", "DELIVERED", "2026-03-03 00:00:00");
    parcel("2", "SF", "2026-03-02 15:59:59", "IN_TRANSIT", "2026-03-03 00:00:00");
    parcel("3", "SF", "2026-03-02 05:00:00", "RETURNING", "2026-03-03 00:00:00");
    parcel("4", "ZTO", "2026-03-02 05:00:00", "DELIVERED", "2026-03-03 00:00:00");
    verify("4", "REFUSED");
    parcel("5", "ZTO", "2026-03-02 05:00:00", "CANCELLED", "2026-03-02 06:00:00");
    parcel("6", "SF", "2026-03-02 16:00:00", "DELIVERED", "2026-03-03 00:00:00");
    parcel("7", "SF", "2026-03-01 15:59:59", "DELIVERED", "2026-03-03 00:00:00");

    assertThat(rows("signed-rate")).containsExactly("SF 3 1 1 1 33.3 50.0", "ZTO 1 0 1 0 0.0 0.0");
  }

  @Test
  void theCycleIsThatOfWhatWasDeliveredOnTheDay() {
    parcel("1", "SF", "2026-03-01 00:00:00", "DELIVERED", "2026-03-02 00:00:00");
    parcel("2", "SF", "2026-02-28 00:00:00", "DELIVERED", "2026-03-02 01:00:00");
    parcel("3", "SF", "2026-03-02 00:00:00", "DELIVERED", "2026-03-02 06:30:00");
    parcel("4", "SF", "2026-03-01 00:00:00", "RETURNED", "2026-03-02 00:00:00");
    parcel("5", "SF", "2026-03-01 00:00:00", "DELIVERED", "2026-03-02 16:00:00");

    assertThat(rows("delivery-cycle")).containsExactly("SF 3 24.0 49.0");
  }

  @Test
  void aParcelIsPickedUpByItsFirstNews() {
    parcel("1", "SF", "2026-03-02 01:00:00", "IN_TRANSIT", "2026-03-02 09:00:00");
    news("1", "CREATED", "2026-03-02 02:00:00");
    news("1", "PICKED_UP", "2026-03-02 04:00:00");
    news("1", "IN_TRANSIT", "2026-03-02 09:00:00");
    parcel("2", "SF", "2026-03-02 01:00:00", "CREATED", "2026-03-02 01:00:00");
    parcel("3", "ZTO", "2026-03-02 01:00:00", "CREATED", "2026-03-02 01:00:00");

    assertThat(rows("pick-up-punctuality")).containsExactly("SF 2 1 3.0 3.0", "ZTO 1 1  ");
  }

  @Test
  void carriersAreComparedByTroubleAndByWhatTheyPaid() {
    parcel("1", "SF", "2026-03-02 01:00:00", "IN_TRANSIT", "2026-03-02 09:00:00");
    parcel("2", "SF", "2026-03-02 01:00:00", "IN_TRANSIT", "2026-03-02 09:00:00");
    parcel("3", "ZTO", "2026-03-02 01:00:00", "IN_TRANSIT", "2026-03-02 09:00:00");
    trouble("a", "1", "NO_UPDATE");
    trouble("b", "1", "LOST");
    claim("b", "c1", 12345L);
    claim("b", "c2", null);
    trouble("c", "2", "NO_UPDATE");

    assertThat(rows("carriers"))
        .containsExactly("SF 2 2 1 0 2 1 123.45  ", "ZTO 1 0 0 0 0 0 0.00  ");
  }

  @Test
  void aWindowShowsWhatItHadToDoAndDid() {
    chase("CHASED", "PROMISED");
    chase("CHASED", "NOT_REACHED");
    chase("PAID", null);
    chase("MISSED", null);
    chase("OPEN", null);

    assertThat(rows("chase-completion")).containsExactly("10:30 5 2 1 1 1  ");
  }

  @Test
  void budgetsShowWhatWasBookedAgainstThem() {
    jdbc.update(
        "insert into compensation_entry (compensation_id, exception_id, order_no, approver_group,"
            + " budget_month, amount_fen, booked_by, booked_at) values"
            + " ('1', '1', '1', 'team-leads', '2026-03', 2000, 'lead1', '2026-03-02 03:00:00'),"
            + " ('2', '2', '2', 'team-leads', '2026-03', 550, 'lead1', '2026-03-02 04:00:00'),"
            + " ('3', '3', '3', 'team-leads', '2026-03', 550, 'lead1', '2026-03-02 16:00:00')");
    jdbc.update(
        "insert into discount_entry (ref, agent, quota_month, kind, times, amount_fen, booked_by,"
            + " booked_at) values"
            + " ('1', 'agent1', '2026-03', 'USED', 1, 300, 'agent1', '2026-03-02 03:00:00'),"
            + " ('2', 'agent2', '2026-03', 'USED', 1, 500, 'agent2', '2026-03-02 03:00:00')");

    assertThat(rows("budgets"))
        .containsExactly("order-agents USED 2 8.00", "team-leads COMPENSATION 2 25.50");
  }

  @Test
  void theExportHasOrdersAndNoCustomers() {
    jdbc.update(
        "update sales_order set placed_at = '2026-03-02 03:00:00' where order_id = ?", orderId);
    parcel("1", "SF", "2026-03-02 05:00:00", "IN_TRANSIT", "2026-03-03 00:00:00");

    String csv = app.as("lead1").get("/api/reports/order-export" + DAY, "text/csv").text();

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv)
        .startsWith("date,platform,orderNo,placedAt,stage")
        .contains("2026-03-02,", ",CONFIRMING,COD,")
        .doesNotContain(
            jdbc.queryForObject("select customer_name from sales_order", String.class),
            jdbc.queryForObject("select customer_phone from sales_order", String.class));
  }

  @ParameterizedTest
  @CsvSource({
    "signed-rate, logistics1, 200",
    "signed-rate, agent1, 403",
    "carriers, analyst1, 200",
    "budgets, finance1, 200",
    "budgets, logistics1, 403",
    "chase-completion, agent1, 403",
    "order-export, aftersales1, 403",
    "order-export, head1, 200"
  })
  void eachReportHasItsReaders(String report, String user, int status) {
    assertThat(app.as(user).get("/api/reports/" + report).status()).isEqualTo(status);
  }

  /** The values after the day, as the sheet has them. */
  private List<String> rows(String report) {
    // The rows were written past the mappers.
    facts.rebuild();
    String csv = app.as("lead1").get("/api/reports/" + report + DAY, "text/csv").expect(200).text();
    return csv.lines()
        .skip(1)
        .map(line -> line.substring(line.indexOf(',') + 1).replace(',', ' '))
        .toList();
  }

  private void parcel(String id, String carrier, String left, String status, String since) {
    jdbc.update(
        "insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no,"
            + " dispatched_at, status, status_at, version) values (?, ?, 'no', ?, ?, ?, ?, ?, 1)",
        id,
        orderId,
        carrier,
        carrier + id,
        left,
        status,
        since);
  }

  private void verify(String id, String outcome) {
    jdbc.update("update shipment set verified_outcome = ? where shipment_id = ?", outcome, id);
  }

  private void news(String id, String status, String at) {
    jdbc.update(
        "insert into tracking_event (shipment_id, status, happened_at, source, received_at, digest)"
            + " values (?, ?, ?, 'sheet', ?, ?)",
        id,
        status,
        at,
        at,
        id + status);
  }

  private void trouble(String id, String parcel, String cause) {
    jdbc.update(
        "insert into exception_case (exception_id, order_id, shipment_id, order_no, cause,"
            + " severity, priority, status, stay_no, raised_by, raised_at, version)"
            + " values (?, ?, ?, 'no', ?, 'NORMAL', 1, 'OPEN', 1, 'agent1', now(), 1)",
        id,
        orderId,
        parcel,
        cause);
  }

  private void claim(String trouble, String id, Long settled) {
    jdbc.update(
        "insert into carrier_claim (claim_id, exception_id, request_id, order_no, carrier,"
            + " waybill_no, claimed_fen, status, settled_fen, opened_by, opened_at, version)"
            + " values (?, ?, ?, 'no', 'SF', 'SF1', 20000, 'OPEN', ?, 'agent1', now(), 1)",
        id,
        trouble,
        id,
        settled);
  }

  private void chase(String status, String result) {
    String order = app.take(OrderBody.unpaid()).id();
    jdbc.update("delete from payment_chase where order_id = ?", order);
    jdbc.update(
        "insert into payment_chase (order_id, window_end, opened_at, status, result)"
            + " values (?, '2026-03-02 02:30:00', '2026-03-02 01:00:00', ?, ?)",
        order,
        status,
        result);
  }
}
