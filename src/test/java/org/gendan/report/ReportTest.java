package org.gendan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;
import static org.gendan.testing.app.TicketCase.clockGoesTo;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came in on a day that no other test uses. */
@Tag("database")
@WholeApp
class ReportTest extends AppTest {

  private static final String PROBLEMS = "/api/reports/after-sales-problems";
  private static final String DAYS = "?from=2029-05-07&to=2029-05-08";

  @BeforeEach
  void aMondayFarAway() {
    clockStandsAt("2029-05-07T10:00:00");
  }

  @Test
  void problemsAreCountedByClassOnTheDayTheyCameIn() {
    OrderCase order = app.take(OrderBody.cod());
    String late = "2029-05-07T23:59:59";
    TicketCase.take(app, "TMALL", Map.of()).answer("FACTORY");
    clockStandsAt(late);
    TicketCase.take(app, "TMALL", Map.of());
    report(order, "APPEAL");
    clockStandsAt("2029-05-08T00:00:00");
    complain(order);
    withdraw(report(order, "PAPERS"));

    assertThat(problems("analyst1"))
        .containsExactly(
            "2029-05-07 EXCEPTION APPEAL 1 0 0",
            "2029-05-07 TICKET FACTORY 1 1 0",
            "2029-05-07 TICKET NOT_YET_KNOWN 1 0 0",
            "2029-05-08 COMPLAINT SERVICE 1 0 0",
            "2029-05-08 EXCEPTION PAPERS 1 1 0");
    assertThat(app.as("quality1").get(PROBLEMS + DAYS, "text/csv").expect(200).text())
        .startsWith("date,source,problemClass,taken,settled,overdue\r\n")
        .contains("2029-05-08,COMPLAINT,SERVICE,1,0,0\r\n");

    clockGoesTo(app, "2029-05-12T10:00:00");
    await()
        .untilAsserted(
            () ->
                assertThat(problems("lead1"))
                    .containsExactly(
                        "2029-05-07 EXCEPTION APPEAL 1 0 1",
                        "2029-05-07 TICKET FACTORY 1 1 0",
                        "2029-05-07 TICKET NOT_YET_KNOWN 1 0 1",
                        "2029-05-08 COMPLAINT SERVICE 1 0 1",
                        "2029-05-08 EXCEPTION PAPERS 1 1 0"));
  }

  @ParameterizedTest
  @CsvSource({"agent1, 403", "logistics1, 403", "aftersales1, 200", "lead1, 200", "admin, 200"})
  void onlyThoseWhoLearnFromItReadIt(String user, int status) {
    assertThat(app.as(user).get(PROBLEMS).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?from=2029-05-08&to=2029-05-07", "?from=2029-01-01&to=2029-05-07"})
  void aRangeThatMakesNoSenseIsNamed(String range) {
    assertThat(app.as("lead1").get(PROBLEMS + range).expect(422).wrongFields())
        .containsExactly("from");
  }

  @Test
  void anUnreadableDayIsNoFaultOfOurs() {
    assertThat(app.as("lead1").get(PROBLEMS + "?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void anUnknownReportNamesThoseThatThereAre() {
    assertThat(app.as("lead1").get("/api/reports/pay-by-signed-rate").expect(404).at("/detail"))
        .contains("after-sales-problems");
  }

  private List<String> problems(String user) {
    JsonNode items = app.as(user).get(PROBLEMS + DAYS).expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> !isOfATimer(item))
        .map(
            item ->
                String.join(
                    " ",
                    item.path("date").asText(),
                    item.path("source").asText(),
                    item.path("problemClass").asText(),
                    item.path("taken").asText(),
                    item.path("settled").asText(),
                    item.path("overdue").asText()))
        .toList();
  }

  /** Parcels and tickets of other tests become late when the clock is here. */
  private static boolean isOfATimer(JsonNode item) {
    return item.path("source").asText().equals("EXCEPTION")
        && !List.of("APPEAL", "PAPERS").contains(item.path("problemClass").asText());
  }

  private String report(OrderCase order, String cause) {
    return app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", OrderBody.number(), "cause", cause))
        .expect(201)
        .at("/exceptionId");
  }

  private void withdraw(String exceptionId) {
    app.as("lead1")
        .post("/api/exceptions/" + exceptionId + "/withdrawals", Map.of("reason", "found"))
        .expect(200);
  }

  private void complain(OrderCase order) {
    Map<String, String> body =
        Map.of(
            "requestId",
            OrderBody.number(),
            "orderId",
            order.id(),
            "kind",
            "SERVICE",
            "text",
            "nobody answers");
    app.as("agent1").post("/api/complaints", body).expect(201);
  }
}
