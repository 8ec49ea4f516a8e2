package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Only logistics says that a parcel was signed or refused (row 53 of docs/domain.md, 不得私自点签收拒收).
 * Everybody else tries every door of the engine, and nothing changes.
 */
@WholeApp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationDoorsTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String WEBAPP = "/camunda/api/engine/engine/default";

  private static final Map<String, Object> SIGNED =
      Map.of(
          "variables",
          Map.of(
              "verifiedOutcome", Map.of("value", "SIGNED"),
              "evidence", Map.of("value", "I have seen it")));

  private static final Map<String, Object> SIGNED_VALUE =
      Map.of("value", "SIGNED", "type", "String");

  private OrderCase order;
  private String shipment;
  private String task;
  private String instance;

  /** One way to touch the task; {@code %s} in the path stands for task, instance and parcel. */
  private record Door(String name, BiFunction<Caller, Request, Answer> tryIt) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Request(String prefix, String userId, VerificationDoorsTest test) {
    String task(String rest) {
      return prefix + "/task/" + test.task + rest;
    }

    String instance(String rest) {
      return prefix + "/process-instance/" + test.instance + rest;
    }
  }

  @BeforeEach
  void aParcelWaitsForLogistics() {
    order = app.take(OrderBody.cod());
    shipment = order.dispatch();
    app.as("agent1")
        .post("/api/shipments/" + shipment + "/claims", Map.of("claim", "SIGNED"))
        .expect(201);
    task = order.task(VERIFY).path("taskId").asText();
    instance = app.as("admin").get(app.engine("/task/" + task)).at("/processInstanceId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent1", "lead1"})
  void isClosedToDesksThroughTheEnginesRestApi(String user) {
    allDoorsAreClosed(app.as(user), new Request("/engine-rest", user, this));
  }

  @Test
  void isClosedToDesksInTasklist() {
    allDoorsAreClosed(app.inTasklist("agent1"), new Request(WEBAPP, "agent1", this));
  }

  /** A refusal leaves the parcel as it was, so that the next door can be tried on the same. */
  private void allDoorsAreClosed(Caller caller, Request request) {
    SoftAssertions all = new SoftAssertions();
    doors()
        .forEach(
            door -> {
              Answer answer = door.tryIt().apply(caller, request);
              all.assertThat(answer.status()).as("%s: %s", door, answer).isBetween(400, 500);
              nothingHasChanged(all, door.name());
            });
    all.assertAll();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void givesAnAdministratorNoOutcomeEither(Door door) {
    Answer answer = door.tryIt().apply(app.as("admin"), new Request("/engine-rest", "admin", this));

    SoftAssertions all = new SoftAssertions();
    theOutcomeIsOpen(all, "admin: " + answer);
    all.assertAll();
  }

  @Test
  void logisticsCanDoTheWorkThroughTheSameDoors() {
    Caller logistics = app.inTasklist("logistics1");
    logistics.post(WEBAPP + "/task/" + task + "/claim", Map.of("userId", "logistics1")).expect(204);
    logistics.post(WEBAPP + "/task/" + task + "/submit-form", SIGNED).expect(204);

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(parcel().path("verifiedBy").asText()).isEqualTo("logistics1");
  }

  @Test
  void anAgentWhoIsTurnedAwayInTasklistReadsWhy() {
    Answer refused =
        app.inTasklist("agent1")
            .post(WEBAPP + "/task/" + task + "/claim", Map.of("userId", "agent1"));

    assertThat(refused.at("/message"))
        .contains("'Verify outcome' is a task for logistics", "agent1 does not belong");
  }

  @Test
  void logisticsCannotHandTheTaskToAnAgent() {
    Answer refused =
        app.as("logistics1")
            .post(app.engine("/task/" + task + "/assignee"), Map.of("userId", "agent1"));

    assertThat(refused.status()).as("%s", refused).isEqualTo(403);
    assertThat(order.task(VERIFY).path("assignee").isNull()).isTrue();
  }

  private void nothingHasChanged(SoftAssertions all, String who) {
    theOutcomeIsOpen(all, who);
    all.assertThat(order.openTasks()).as(who).containsExactly(VERIFY);
    all.assertThat(order.show().at("/openTasks/0/taskId").asText()).as(who).isEqualTo(task);
    all.assertThat(order.show().at("/openTasks/0/assignee").isNull()).as(who).isTrue();
    JsonNode variables = app.as("admin").get(app.engine("/task/" + task + "/variables")).json();
    all.assertThat(variables.path("verifiedOutcome").isMissingNode()).as(who).isTrue();
  }

  private void theOutcomeIsOpen(SoftAssertions all, String who) {
    all.assertThat(parcel().path("verifiedOutcome").isNull()).as(who).isTrue();
    all.assertThat(parcel().path("verifiedBy").isNull()).as(who).isTrue();
    all.assertThat(order.status()).as(who).isEqualTo("DISPATCHED");
  }

  private JsonNode parcel() {
    return app.as("agent1").get("/api/shipments/" + shipment).expect(200).json();
  }

  static Stream<Door> doors() {
    return Stream.concat(doorsOfTheTask(), doorsOfTheCase());
  }

  private static Stream<Door> doorsOfTheTask() {
    return Stream.of(
        new Door("claim", (c, r) -> c.post(r.task("/claim"), Map.of("userId", r.userId()))),
        new Door("complete", (c, r) -> c.post(r.task("/complete"), SIGNED)),
        new Door("submit-form", (c, r) -> c.post(r.task("/submit-form"), SIGNED)),
        new Door("resolve", (c, r) -> c.post(r.task("/resolve"), SIGNED)),
        new Door("assignee", (c, r) -> c.post(r.task("/assignee"), Map.of("userId", r.userId()))),
        new Door("delegate", (c, r) -> c.post(r.task("/delegate"), Map.of("userId", r.userId()))),
        new Door(
            "update", (c, r) -> c.put(r.task("/"), Map.of("name", "Done", "assignee", r.userId()))),
        new Door(
            "candidate user",
            (c, r) ->
                c.post(
                    r.task("/identity-links"), Map.of("userId", r.userId(), "type", "candidate"))),
        new Door(
            "candidate group",
            (c, r) ->
                c.post(
                    r.task("/identity-links"),
                    Map.of("groupId", "order-agents", "type", "candidate"))),
        new Door(
            "assignee link",
            (c, r) ->
                c.post(
                    r.task("/identity-links"), Map.of("userId", r.userId(), "type", "assignee"))),
        new Door("variable", (c, r) -> c.put(r.task("/variables/verifiedOutcome"), SIGNED_VALUE)),
        new Door(
            "local variable",
            (c, r) -> c.put(r.task("/localVariables/verifiedOutcome"), SIGNED_VALUE)),
        new Door(
            "variables",
            (c, r) ->
                c.post(
                    r.task("/variables"),
                    Map.of("modifications", Map.of("verifiedOutcome", SIGNED_VALUE)))));
  }

  private static Stream<Door> doorsOfTheCase() {
    return Stream.of(
        new Door(
            "instance variable",
            (c, r) -> c.put(r.instance("/variables/verifiedOutcome"), SIGNED_VALUE)),
        new Door(
            "bpmn error",
            (c, r) -> c.post(r.task("/bpmnError"), Map.of("errorCode", "shipment.signed"))),
        new Door(
            "message",
            (c, r) ->
                c.post(
                    r.prefix() + "/message",
                    Map.of(
                        "messageName",
                        "shipment.statusChanged",
                        "businessKey",
                        r.test().shipment,
                        "processVariables",
                        Map.of("verifiedOutcome", SIGNED_VALUE)))),
        new Door(
            "modification past the task",
            (c, r) ->
                c.post(
                    r.instance("/modification"),
                    Map.of(
                        "instructions",
                        List.of(
                            Map.of(
                                "type",
                                "startAfterActivity",
                                "activityId",
                                VERIFY,
                                "variables",
                                Map.of("verifiedOutcome", SIGNED_VALUE)),
                            Map.of("type", "cancel", "activityId", VERIFY))))),
        new Door("removal of the case", (c, r) -> c.delete(r.instance(""))));
  }
}
