package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/**
 * One failure that hits many orders is one case, worked and ended together (row 85 of
 * docs/domain.md).
 */
@WholeApp
class MassEventJourneyTest extends AppTest {

  private static final String RESOLVE = "userTask_resolveException";

  @Test
  void aCarrierOutageOfTwoThousandOrdersIsOneCase() {
    List<OrderBody> bodies = orders(2_000);
    app.importOrders(bodies.toArray(OrderBody[]::new)).expect(200);
    OrderCase reported = app.find(bodies.get(0).no());
    OrderCase other = app.find(bodies.get(1_999).no());
    reported.show();
    report(reported, "before", "DELAY_RISK").expect(201);

    Answer outage = outage("logistics1", numbers(bodies)).expect(201);
    String id = outage.at("/exceptionId");

    assertThat(outage.json().path("members").asInt()).isEqualTo(2_000);
    assertThat(outage.json().path("level").asInt()).isEqualTo(1);
    assertThat(tasksOf(reported)).containsExactly(RESOLVE);
    assertThat(tasksOf(other)).containsExactly(RESOLVE);
    assertThat(other.task(RESOLVE).path("taskId")).isEqualTo(reported.task(RESOLVE).path("taskId"));
    assertThat(report(other, "after", "DELAY_RISK").expect(200).at("/exceptionId")).isEqualTo(id);

    Answer own =
        app.as("agent1")
            .post(
                "/api/exceptions/" + id + "/members/" + other.id() + "/departures",
                Map.of("reason", "the box is here, and empty"))
            .expect(201);
    assertThat(own.at("/exceptionId")).isNotEqualTo(id);
    reported.complete("head1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "back again"));

    assertThat(show(id).at("/exception/status").asText()).isEqualTo("RESOLVED");
    assertThat(tasksOf(reported)).isEmpty();
    assertThat(tasksOf(other)).containsExactly(RESOLVE);
    assertThat(reported.story())
        .contains("EXCEPTION_RAISED", "EXCEPTION_WITHDRAWN", "EXCEPTION_RESOLVED");
    assertThat(other.story()).doesNotContain("EXCEPTION_RESOLVED");
    JsonNode members =
        app.as("agent1")
            .get("/api/exceptions/" + id + "/members?size=500&page=3")
            .expect(200)
            .json();
    assertThat(members.path("total").asInt()).isEqualTo(2_000);
    assertThat(members.path("items")).hasSize(500);
    report(reported, "next", "DELAY_RISK").expect(201);
  }

  @Test
  void theSameReportAgainIsTheSameCase() {
    List<OrderBody> bodies = orders(2);
    bodies.forEach(app::take);
    String requestId = "outage-" + bodies.get(0).no();

    Answer first = outage("lead1", requestId, numbers(bodies)).expect(201);
    Answer again = outage("lead1", requestId, numbers(bodies)).expect(200);

    assertThat(again.at("/exceptionId")).isEqualTo(first.at("/exceptionId"));
    outage("lead1", requestId + "b", numbers(bodies)).expect(409);
  }

  @Test
  void anUnknownOrderIsNamedAndNothingIsOpened() {
    OrderBody known = OrderBody.cod();
    OrderCase order = app.take(known);

    Answer refused = outage("lead1", List.of(known.no(), "NO-SUCH-ORDER"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).contains("NO-SUCH-ORDER");
    assertThat(tasksOf(order)).isEmpty();
    assertThat(outage("agent1", List.of(known.no(), "x")).status()).isEqualTo(403);
    assertThat(outage("lead1", List.of(known.no())).expect(422).wrongFields())
        .containsExactly("orderNos");
  }

  private static List<OrderBody> orders(int count) {
    return IntStream.range(0, count).mapToObj(i -> OrderBody.cod()).toList();
  }

  private static List<String> numbers(List<OrderBody> bodies) {
    return bodies.stream().map(OrderBody::no).toList();
  }

  private Answer outage(String user, List<String> orderNos) {
    return outage(user, "outage-" + OrderBody.number(), orderNos);
  }

  private Answer outage(String user, String requestId, List<String> orderNos) {
    return app.as(user)
        .post(
            "/api/exceptions",
            Map.of(
                "requestId",
                requestId,
                "cause",
                "DELAY_RISK",
                "text",
                "the hub in Wuhan is flooded",
                "platform",
                "TMALL",
                "orderNos",
                orderNos));
  }

  private Answer report(OrderCase order, String requestId, String cause) {
    return app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", requestId, "cause", cause));
  }

  private JsonNode show(String exceptionId) {
    return app.as("agent1").get("/api/exceptions/" + exceptionId).expect(200).json();
  }

  private static List<String> tasksOf(OrderCase order) {
    return Stream.of(RESOLVE).filter(order.openTasks()::contains).toList();
  }
}
