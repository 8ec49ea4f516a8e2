package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What went wrong with an order, from the report to the solution. */
@WholeApp
class ExceptionJourneyTest extends AppTest {

  private static final String RESOLVE = "userTask_resolveException";

  @Test
  void aSecondReportOfTheSameCauseJoinsTheFirst() {
    OrderCase order = app.take(OrderBody.cod());
    Answer first = report(order, "r1", "LOST").expect(201);
    Answer second = report(order, "r2", "LOST").expect(200);
    Answer again = report(order, "r1", "LOST").expect(200);
    Answer other = report(order, "r3", "DAMAGED").expect(201);

    assertThat(first.json().path("joined").asBoolean()).isFalse();
    assertThat(second.json().path("joined").asBoolean()).isTrue();
    assertThat(second.at("/exceptionId")).isEqualTo(first.at("/exceptionId"));
    assertThat(again.at("/exceptionId")).isEqualTo(first.at("/exceptionId"));
    assertThat(other.at("/exceptionId")).isNotEqualTo(first.at("/exceptionId"));
    assertThat(order.openTasks()).filteredOn(RESOLVE::equals).hasSize(2);
    assertThat(order.story()).contains("EXCEPTION_RAISED", "EXCEPTION_JOINED");
  }

  @Test
  void ofTwentyReportsAtTheSameMomentOneOpensTheCase() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    List<Future<Answer>> answers = new ArrayList<>();
    var callers = Executors.newFixedThreadPool(20);
    try {
      for (int i = 0; i < 20; i++) {
        String requestId = "race-" + i;
        answers.add(callers.submit(() -> report(order, requestId, "SHORTAGE")));
      }
      int opened = 0;
      for (Future<Answer> answer : answers) {
        opened += answer.get().status() == 201 ? 1 : 0;
        assertThat(answer.get().status()).as("%s", answer.get()).isIn(200, 201);
      }
      assertThat(opened).isEqualTo(1);
    } finally {
      callers.shutdown();
    }
    assertThat(order.openTasks()).filteredOn(RESOLVE::equals).hasSize(1);
    String id = answers.get(0).get().at("/exceptionId");
    assertThat(show(id).path("reports")).hasSize(20);
  }

  @Test
  void theErrorOfAVipIsWithTheDepartmentHeadAtOnce() {
    OrderCase order = app.take(vip());
    Answer raised = report(order, "r1", "WRONG_GOODS").expect(201);

    assertThat(raised.json().path("level").asInt()).isEqualTo(1);
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("department-heads");
    assertThat(order.tryComplete("agent1", RESOLVE, Map.of("resolution", "RESOLVED")).status())
        .isEqualTo(403);
    order.complete(
        "head1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "right goods on their way"));

    assertThat(order.openTasks()).doesNotContain(RESOLVE);
    assertThat(show(raised.at("/exceptionId")).at("/exception/status").asText())
        .isEqualTo("RESOLVED");
    assertThat(order.story()).containsSubsequence("EXCEPTION_RAISED", "EXCEPTION_RESOLVED");
  }

  @Test
  void silenceIsWithTechnicalSupportAndRisesWhenItsTimeIsOver() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "NO_UPDATE").expect(201).at("/exceptionId");
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("tech-support");

    order.fireTimer("event_solutionOverdue", id);
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("supervisors");
    order.fireTimer("event_solutionOverdue", id);
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("department-heads");

    hadAlwaysAnOwner(id);
    assertThat(order.story()).contains("EXCEPTION_OVERDUE");
  }

  @Test
  void aCaseThatAnsweredItselfIsWithdrawn() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "DELAY_RISK").expect(201).at("/exceptionId");
    app.as("agent1")
        .post("/api/exceptions/" + id + "/withdrawals", Map.of("reason", "it arrived"))
        .expect(200);

    assertThat(order.openTasks()).doesNotContain(RESOLVE);
    assertThat(show(id).at("/exception/status").asText()).isEqualTo("WITHDRAWN");
    report(order, "r2", "DELAY_RISK").expect(201);
  }

  @Test
  void whatIsWrongWithAReportIsSaid() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(report(order, "r1", "VANISHED").expect(422).wrongFields()).containsExactly("cause");
    assertThat(report(order, "", "LOST").expect(422).wrongFields()).containsExactly("requestId");
    assertThat(
            app.as("agent1")
                .post("/api/orders/x/exceptions", Map.of("requestId", "r", "cause", "LOST"))
                .status())
        .isEqualTo(404);
    assertThat(
            app.as("analyst1")
                .post(
                    "/api/orders/" + order.id() + "/exceptions",
                    Map.of("requestId", "r", "cause", "LOST"))
                .status())
        .isEqualTo(403);
    report(order, "r1", "LOST").expect(201);
    assertThat(report(order, "r1", "DAMAGED").status()).isEqualTo(409);
  }

  private Answer report(OrderCase order, String requestId, String cause) {
    return app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", requestId, "cause", cause, "text", "seen by the customer"));
  }

  private JsonNode show(String exceptionId) {
    return app.as("agent1").get("/api/exceptions/" + exceptionId).expect(200).json();
  }

  /** Each owner takes over at the very moment at which the one before leaves. */
  private void hadAlwaysAnOwner(String exceptionId) {
    JsonNode found = show(exceptionId);
    List<JsonNode> owners =
        StreamSupport.stream(found.path("owners").spliterator(), false).toList();
    assertThat(owners.get(0).path("startedAt")).isEqualTo(found.at("/exception/raisedAt"));
    for (int i = 1; i < owners.size(); i++) {
      assertThat(owners.get(i).path("startedAt")).isEqualTo(owners.get(i - 1).path("endedAt"));
    }
    assertThat(owners.get(owners.size() - 1).path("endedAt"))
        .isEqualTo(found.at("/exception/endedAt"));
  }

  private static OrderBody vip() {
    return OrderBody.cod().with("customerVip", "true");
  }
}
