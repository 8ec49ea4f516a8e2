package org.gendan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * What reports count is what plain statements count over the tables that keep what happened, in a
 * month of the business: a row lies at each of its ends, and one just outside of each.
 */
@Tag("database")
@WholeApp
class JournalsAreCountedTest extends AppTest {

  private static final String MONTH = "?from=2031-03-01&to=2031-03-31&per=MONTH";

  /** The first and last second of the month in Shanghai, and those beside it; tables are in UTC. */
  private static final List<String> MOMENTS =
      List.of(
          "2031-02-28 15:59:59",
          "2031-02-28 16:00:00",
          "2031-03-14 03:00:00",
          "2031-03-31 15:59:59",
          "2031-03-31 16:00:00");

  private static final String DISPUTED =
      "(exists (select 1 from goods_return_settlement e where e.return_id = goods_return.return_id"
          + " and e.outcome in ('SENT_BACK', 'PARTLY_ACCEPTED')) or exists (select 1 from"
          + " goods_return_correction k where k.refund_id = goods_return.return_id))";
  private static final String STAY_LATE =
      "exists (select 1 from exception_stay n where n.exception_id = exception_stay.exception_id"
          + " and n.stay_no = exception_stay.stay_no + 1 and n.reason = 'OVERDUE')";
  private static final String CASE_LATE =
      "exists (select 1 from exception_stay n where n.exception_id = exception_case.exception_id"
          + " and n.stay_no > 1 and n.reason = 'OVERDUE')";
  private static final String COMPLAINT_LATE =
      "exists (select 1 from exception_case x where x.order_id = complaint.order_id"
          + " and x.cause = 'COMPLAINT_OVERDUE' and x.raised_at >= complaint.received_at)";
  private static final String SIGNED =
      "(verified_outcome = 'SIGNED' or verified_outcome is null and status = 'DELIVERED')";
  private static final String REFUSED =
      "(verified_outcome = 'REFUSED' or verified_outcome is null"
          + " and status in ('REJECTED', 'RETURNING', 'RETURNED'))";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private FactRebuild facts;

  private final Set<String> reports = new TreeSet<>();

  @BeforeEach
  void work() {
    JournalRows journals =
        new JournalRows(
            jdbc, () -> app.take(OrderBody.cod()).id(), () -> app.take(OrderBody.unpaid()).id());
    MOMENTS.forEach(journals::of);
    facts.rebuild();
  }

  @Test
  void figuresAreCountsOverTheJournals() {
    equal("return-disputes", "returns", count("goods_return", "opened_at", "true"));
    equal("return-disputes", "disputed", count("goods_return", "opened_at", DISPUTED));
    equal("cross-department", "cases", count("exception_stay", "started_at", "true"));
    equal("cross-department", "settled", count("exception_stay", "started_at", ended("ended_at")));
    equal("cross-department", "overdue", count("exception_stay", "started_at", STAY_LATE));
    equal("breaches", "cases", cases("true", "true", "true", "true"));
    equal(
        "breaches",
        "breaches",
        cases(COMPLAINT_LATE, CASE_LATE, ended("escalated_at"), "status = 'MISSED'"));
    equal("ticket-replies", "taken", count("ticket", "received_at", "true"));
    equal("ticket-replies", "answered", count("ticket", "received_at", ended("answered_at")));
    equal("ticket-replies", "overdue", count("ticket", "received_at", ended("escalated_at")));
    equal(
        "cost-saved",
        "shippedTogether",
        count("order_amendment", "decided_at", "kind = 'ADD_ON' and status = 'APPLIED'"));
    parcels();
    afterTheSale();
    // It has a line for each order instead of its figures.
    assertThat((long) items("order-export").size())
        .isPositive()
        .isEqualTo(jdbc.queryForObject(count("sales_order", "placed_at", "true"), Long.class));
    reports.add("order-export");

    // Those whose figures stand beside a statement elsewhere.
    reports.addAll(
        Set.of(
            "on-time-delivery",
            "satisfaction",
            "complaint-rate",
            "monthly-feedback",
            "ordered-executed",
            "processing-time",
            "refunds-recovered"));
    List<String> all = new ArrayList<>();
    app.as("admin")
        .get("/api/reports")
        .expect(200)
        .json()
        .forEach(one -> all.add(one.path("name").asText()));
    assertThat(reports).as("every report").containsExactlyInAnyOrderElementsOf(all);
  }

  private void parcels() {
    equal("signed-rate", "dispatched", left("true"));
    equal("signed-rate", "signed", left(SIGNED));
    equal("signed-rate", "refused", left(REFUSED));
    equal(
        "signed-rate",
        "underway",
        left("not coalesce(" + SIGNED + ", false) and not coalesce(" + REFUSED + ", false)"));
    equal("pick-up-punctuality", "notPickedUp", left("true"));
    equal("delivery-cycle", "delivered", count("shipment", "status_at", "status = 'DELIVERED'"));
    equal(
        "carriers",
        "lost",
        left(
            "exists (select 1 from exception_case x where x.shipment_id = shipment.shipment_id"
                + " and x.cause = 'LOST')"));
  }

  private void afterTheSale() {
    equal("chase-completion", "orders", count("payment_chase", "window_end", "true"));
    equal("chase-completion", "missed", count("payment_chase", "window_end", "status = 'MISSED'"));
    equal("chase-completion", "chased", count("payment_chase", "window_end", "status = 'CHASED'"));
    equal("budgets", "entries", count("compensation_entry", "booked_at", "true"));
    equal("after-sales-problems", "taken", cases("true", "true", "true", "false"));
    equal(
        "after-sales-problems",
        "settled",
        cases(ended("closed_at"), ended("ended_at"), ended("answered_at"), "false"));
    equal(
        "after-sales-problems",
        "overdue",
        cases(COMPLAINT_LATE, CASE_LATE, ended("escalated_at"), "false"));
  }

  private static String ended(String column) {
    return column + " is not null";
  }

  private static String left(String when) {
    return count("shipment", "dispatched_at", "status <> 'CANCELLED' and " + when);
  }

  private static String cases(String complaint, String exception, String ticket, String chase) {
    return "select (%s) + (%s) + (%s) + (%s)"
        .formatted(
            count("complaint", "received_at", complaint),
            count("exception_case", "raised_at", exception),
            count("ticket", "received_at", ticket),
            count("payment_chase", "window_end", chase));
  }

  private static String count(String table, String at, String when) {
    return "select count(*) from %s where %s >= '%s' and %s < '%s' and (%s)"
        .formatted(table, at, MOMENTS.get(1), at, MOMENTS.get(4), when);
  }

  private void equal(String report, String figure, String sql) {
    reports.add(report);
    long shown =
        StreamSupport.stream(items(report).spliterator(), false)
            .mapToLong(item -> item.path(figure).asLong())
            .sum();
    assertThat(shown)
        .as("%s of %s", figure, report)
        .isPositive()
        .isEqualTo(jdbc.queryForObject(sql, Long.class));
  }

  private JsonNode items(String report) {
    return app.as("admin").get("/api/reports/" + report + MONTH).expect(200).json().path("items");
  }
}
