package org.gendan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gendan.report.fact.FactRebuild;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is counted while the desks work is what the tables say afterwards. */
@Tag("database")
@WholeApp
class ReportsOfRealWorkTest extends AppTest {

  private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

  @Autowired private JdbcTemplate jdbc;
  @Autowired private FactRebuild facts;

  private Parcel soon;
  private Parcel late;

  private void work() {
    OrderCase first = app.take(OrderBody.cod());
    OrderCase second = app.take(OrderBody.cod());
    OrderCase third = app.take(OrderBody.cod());
    soon = Parcel.of(app, first, "SF");
    late = Parcel.of(app, second, "SF");
    Parcel other = Parcel.of(app, third, "ZTO");
    app.advance(Duration.ofHours(2));
    soon.is("PICKED_UP");
    late.is("PICKED_UP");
    app.advance(Duration.ofHours(30));
    soon.is("OUT_FOR_DELIVERY");
    soon.is("DELIVERED");
    app.as("agent1")
        .post(
            "/api/orders/" + third.id() + "/exceptions",
            Map.of("requestId", OrderBody.number(), "cause", "OTHER"))
        .expect(201);
    TicketCase.take(app, "TMALL", Map.of()).answer("FACTORY");
    TicketCase.take(app, "TMALL", Map.of());
    app.as("agent1")
        .post(
            "/api/complaints",
            Map.of(
                "requestId",
                OrderBody.number(),
                "orderId",
                first.id(),
                "kind",
                "SERVICE",
                "text",
                "nobody answers"))
        .expect(201);
    app.take(OrderBody.unpaid());
    app.advance(Duration.ofHours(60));
    late.is("DELIVERED");
    other.is("IN_TRANSIT");
  }

  @Test
  void whatIsKeptIsWhatIsMadeAgain() {
    work();

    List<Map<String, Object>> kept = all();
    assertThat(kept).hasSizeGreaterThan(15);
    facts.rebuild();
    assertThat(all()).as("made again beside what is there").isEqualTo(kept);
    jdbc.update("delete from report_fact");
    facts.rebuild();
    assertThat(all()).as("made again from nothing").isEqualTo(kept);
  }

  @Test
  void whoseRowsAreGoneIsNotCounted() {
    work();
    jdbc.update(
        "insert into report_fact (source, source_id, part, kind, fact_day, fact_week, fact_month,"
            + " fact_quarter, order_id, platform, carrier, desk, agent, cause, outcome, late, fen)"
            + " values ('PARCEL', 'gone', 'LEFT', 'PARCEL', '2026-03-02', '2026-03-02',"
            + " '2026-03-01', '2026-01-01', '', '', '', '', '', '', '', false, 0)");

    app.as("admin").post("/api/reports/rebuilds", Map.of()).expect(201);

    assertThat(
            jdbc.queryForObject(
                "select count(*) from report_fact where source_id = 'gone'", Integer.class))
        .isZero();
    app.as("lead1").post("/api/reports/rebuilds", Map.of()).expect(403);
  }

  @Test
  void onTimeDeliveryIsTheSameEverywhereAndLeadsToItsOrders() throws Exception {
    work();
    LocalDate to = LocalDate.ofInstant(DeskTime.now(), DESK);
    String asked = "?from=" + to.minusDays(60) + "&to=" + to;
    long delivered = count("status = 'DELIVERED'");
    long onTime =
        count("status = 'DELIVERED' and timestampdiff(second, dispatched_at, status_at) <= 259200");
    assertThat(delivered).isGreaterThan(onTime).isGreaterThan(1);

    for (String per : List.of("DAY", "WEEK", "MONTH", "QUARTER")) {
      JsonNode items = items("on-time-delivery", asked + "&per=" + per + "&by=PLATFORM");
      assertThat(sum(items, "delivered")).as(per).isEqualTo(delivered);
      assertThat(sum(items, "onTime")).as(per).isEqualTo(onTime);
    }
    String path = "/api/reports/on-time-delivery" + asked;
    String csv = app.as("lead1").get(path, "text/csv").expect(200).text();
    List<Row> sheet = workbook("/api/reports/on-time-delivery/report.xlsx" + asked);
    assertThat(csv).startsWith("date,carrier,delivered,onTime,late,onTimePercent,");
    assertThat(sheet.stream().map(row -> row.getCellText(0) + row.getCellText(2)).toList())
        .isEqualTo(csv.lines().map(line -> line.split(",")[0] + line.split(",")[2]).toList());

    JsonNode late =
        app.as("lead1")
            .get("/api/reports/on-time-delivery/figures/late/orders" + asked + "&of=SF")
            .expect(200)
            .json();
    assertThat(late.path("total").asLong()).isEqualTo(delivered - onTime);
    assertThat(late.findValuesAsText("orderNo")).contains(this.late.orderNo());
    assertThat(late.findValuesAsText("orderNo")).doesNotContain(soon.orderNo());
  }

  private List<Map<String, Object>> all() {
    return jdbc.queryForList("select * from report_fact order by source, source_id, part");
  }

  private long count(String what) {
    return jdbc.queryForObject("select count(*) from shipment where " + what, Long.class);
  }

  private JsonNode items(String report, String asked) {
    return app.as("lead1").get("/api/reports/" + report + asked).expect(200).json().path("items");
  }

  private static long sum(JsonNode items, String figure) {
    return StreamSupport.stream(items.spliterator(), false)
        .mapToLong(item -> item.path(figure).asLong())
        .sum();
  }

  private List<Row> workbook(String path) throws IOException, InterruptedException {
    String login = java.util.Base64.getEncoder().encodeToString("lead1:lead1".getBytes());
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(app.address() + path))
                    .header("Authorization", "Basic " + login)
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
      return book.getFirstSheet().read();
    }
  }
}
