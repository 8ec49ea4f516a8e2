package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.app.TicketCase.ANSWER;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How tickets come in, who works on them, and where their causes go (rows 106 to 112 of
 * docs/domain.md).
 */
@WholeApp
class TicketIntakeJourneyTest extends AppTest {

  @Test
  void theSameTicketAgainIsTheSameTicket() {
    Map<String, Object> body = body("JD", OrderBody.number());
    Answer first = post(body).expect(201);
    Answer second = post(body).expect(200);

    assertThat(second.at("/ticketId")).isEqualTo(first.at("/ticketId"));
    assertThat(TicketCase.find(app, first.at("/ticketId")).story()).containsExactly("TICKET_TAKEN");
  }

  @Test
  void theSameNumberWithOtherContentIsRefused() {
    Map<String, Object> body = body("JD", OrderBody.number());
    Answer first = post(body).expect(201);
    body.put("text", "Another matter");
    Answer refused = post(body).expect(409);

    assertThat(refused.at("/detail")).contains(first.at("/ticketId"));
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  @Test
  void aTicketThatComesAgainAfterItsAnswerIsNotedAndStaysAnswered() {
    Map<String, Object> body = body("JD", OrderBody.number());
    TicketCase ticket = TicketCase.find(app, post(body).at("/ticketId"));
    ticket.answer("CUSTOMER");
    Answer again = post(body).expect(200);

    assertThat(again.at("/ticketId")).isEqualTo(ticket.id());
    assertThat(again.at("/status")).isEqualTo("ANSWERED");
    assertThat(ticket.story()).endsWith("TICKET_REPEATED");
  }

  @Test
  void ofTwentyClientsThatHandInTheSameTicketOneIsFirst() throws Exception {
    Map<String, Object> body = body("JD", OrderBody.number());
    List<Callable<Answer>> clients =
        IntStream.range(0, 20).<Callable<Answer>>mapToObj(i -> () -> post(body)).toList();
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Answer> answers =
          pool.invokeAll(clients).stream().map(TicketIntakeJourneyTest::result).toList();
      assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers.stream().map(answer -> answer.at("/ticketId")).distinct()).hasSize(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aTicketAboutAnOrderThatNobodyKnowsIsTakenAndSaysSo() {
    Map<String, Object> body = body("JD", OrderBody.number());
    body.put("platformOrderNo", "NOBODY-KNOWS-IT");
    Answer taken = post(body).expect(201);

    assertThat(taken.at("/orderUnknown")).isEqualTo("true");
    TicketCase.find(app, taken.at("/ticketId")).answer("CUSTOMER");
  }

  @Test
  void aTicketWhoseSenderHasNoPolicyIsTakenAndSaysSo() {
    Answer taken = post(body("PINDUODUO", OrderBody.number())).expect(201);

    assertThat(taken.at("/policyMissing")).isEqualTo("true");
    assertThat(taken.json().path("dueAt").isNull()).isFalse();
  }

  @Test
  void everyFieldThatCannotBeTakenIsNamed() {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "?");
    body.put("receivedAt", "yesterday");
    Answer refused = post(body).expect(422);

    assertThat(refused.wrongFields()).containsExactly("platform", "ticketNo", "kind", "receivedAt");
  }

  @ParameterizedTest
  @CsvSource({"analyst1, 403", "agent1, 201", "aftersales1, 201", "admin, 201"})
  void desksHandTicketsInAndAnalystsDoNot(String user, int status) {
    assertThat(app.as(user).post("/api/tickets", body("JD", OrderBody.number())).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"agent1, 403", "logistics1, 403", "lead1, 403", "admin, 403", "aftersales1, 204"})
  void onlyAfterSalesAnswers(String user, int status) {
    TicketCase ticket = TicketCase.take(app, "JD", Map.of());

    assertThat(ticket.complete(user, ANSWER, Map.of("answer", "done", "cause", "COMPANY")).status())
        .isEqualTo(status);
    assertThat(ticket.at("/status")).isEqualTo(status == 204 ? "ANSWERED" : "OPEN");
  }

  @Test
  void onlyWhoWorksOnTicketsStopsTheirClocks() {
    TicketCase ticket = TicketCase.take(app, "JD", Map.of());

    assertThat(app.as("agent1").post("/api/tickets/" + ticket.id() + "/pauses", Map.of()).status())
        .isEqualTo(403);
    assertThat(ticket.at("/status")).isEqualTo("OPEN");
  }

  @Test
  void theFormShowsWhatWasAskedAndTheWarnings() {
    TicketCase ticket =
        TicketCase.take(
            app, "PINDUODUO", Map.of("platformOrderNo", "NOBODY-KNOWS-IT", "text", "在哪里？😡"));
    String task = ticket.task(ANSWER).path("taskId").asText();
    Answer form =
        app.as("aftersales1").get(app.engine("/task/" + task + "/form-variables")).expect(200);

    assertThat(form.at("/ticketText/value")).isEqualTo("在哪里？😡");
    assertThat(form.at("/ticketWarning/value")).contains("查无此订单", "无对应时限规则");
  }

  @Test
  void whoeverAnsweredThisCustomerLastIsGivenTheNextTicketWhenOnDuty() {
    clockStandsAt("2026-10-12T10:00:00");
    OrderBody body = OrderBody.cod().with("placedAt", "2026-10-11T10:00:00+08:00");
    OrderCase order = app.take(body.with("customerPhone", "139" + phone()));
    Map<String, String> about = Map.of("platformOrderNo", order.no());
    TicketCase.take(app, "TMALL", about).answer("CUSTOMER");
    assertThat(TicketCase.take(app, "TMALL", about).task(ANSWER).path("assignee").isNull())
        .as("nobody is given a ticket while off duty")
        .isTrue();

    app.as("aftersales1").post("/api/duty/log-on", Map.of()).expect(200);
    TicketCase second = TicketCase.take(app, "TMALL", about);

    assertThat(second.task(ANSWER).path("assignee").asText()).isEqualTo("aftersales1");
    app.as("aftersales1").post("/api/duty/log-off", Map.of()).expect(200);
    assertThat(second.at("/orderId")).isEqualTo(order.id());
    assertThat(order.story()).contains("TICKET_TAKEN", "TICKET_ANSWERED");
    assertThat(order.openTasks()).contains(ANSWER, "userTask_remedyCustomerCause");
  }

  @ParameterizedTest
  @CsvSource({
    "LOGISTICS, userTask_remedyLogisticsCause, logistics1, agent1",
    "FACTORY, userTask_remedyFactoryCause, quality1, aftersales1",
    "CUSTOMER, userTask_remedyCustomerCause, aftersales1, lead1",
    "COMPANY, userTask_remedyCompanyCause, lead1, aftersales1"
  })
  void theDepartmentThatOwnsTheCauseDoesSomethingAboutIt(
      String cause, String task, String owner, String other) {
    TicketCase ticket = TicketCase.take(app, "SHOP", Map.of());
    ticket.answer(cause);
    assertThat(ticket.complete(other, task, Map.of("measure", "x")).status()).isEqualTo(403);
    ticket.complete(owner, task, Map.of("measure", "spoke to the branch")).expect(204);

    assertThat(ticket.at("/measure/by")).isEqualTo(owner);
    assertThat(ticket.openTasks()).isEmpty();
    assertThat(ticket.story()).endsWith("CAUSE_REMEDIED");
  }

  @Test
  void whatStaffOfVipIssueStandsBeforeWhatCameEarlierAndIsMoreUrgent() {
    clockStandsAt("2026-10-12T10:00:00");
    String urgent = TicketCase.take(app, "VIP", Map.of("priority", "URGENT")).id();
    String staff = TicketCase.take(app, "VIP", Map.of("kind", "STAFF_ISSUED")).id();
    Answer list =
        app.as("aftersales1").get("/api/tickets?status=OPEN&platform=VIP&size=500").expect(200);
    List<String> ids =
        StreamSupport.stream(list.json().path("items").spliterator(), false)
            .map(item -> item.path("ticketId").asText())
            .toList();

    assertThat(ids.indexOf(staff)).isLessThan(ids.indexOf(urgent));
    String task = TicketCase.find(app, staff).task(ANSWER).path("taskId").asText();
    assertThat(app.as("aftersales1").get(app.engine("/task/" + task)).at("/priority"))
        .isEqualTo("100");
  }

  @Test
  void aTicketThatNobodyHandedInIsNotFound() {
    assertThat(app.as("agent1").get("/api/tickets/no-such-ticket").status()).isEqualTo(404);
  }

  private Answer post(Map<String, Object> body) {
    return app.as("agent1").post("/api/tickets", body);
  }

  private static Map<String, Object> body(String platform, String ticketNo) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("platform", platform);
    body.put("ticketNo", ticketNo);
    body.put("text", "Where is it?");
    return body;
  }

  private static String phone() {
    return "%08d".formatted(Math.abs(OrderBody.number().hashCode()) % 100_000_000);
  }

  private static Answer result(java.util.concurrent.Future<Answer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
