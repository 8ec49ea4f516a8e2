package org.gendan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that a person has claimed, and every way in which it gets to another one. */
@WholeApp
class TaskClaimTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";
  private static final String WEBAPP = "/camunda/api/engine/engine/default";

  private static final Map<String, Object> CONFIRMED =
      Map.of("callResult", "REACHED", "namedAmount", "246.00");

  private OrderCase order;
  private String task;

  @BeforeEach
  void anAgentHasClaimedATask() {
    order = app.take(OrderBody.cod());
    task = order.task(CONFIRM).path("taskId").asText();
    app.as("agent1").post("/api/tasks/" + task + "/claims", Map.of()).expect(200);
  }

  private String holder() {
    return order.task(CONFIRM).path("assignee").asText(null);
  }

  private Answer tasks(String user, String action, Map<String, ?> body) {
    return app.as(user).post("/api/tasks/" + task + "/" + action, body);
  }

  private List<String> history() {
    var items = app.as("agent2").get("/api/tasks/" + task + "/claims").expect(200).json();
    return StreamSupport.stream(items.path("items").spliterator(), false)
        .map(item -> item.path("kind").asText() + " by " + item.path("actor").asText())
        .toList();
  }

  @Test
  void itsHolderGivesItBackWithAReasonAndTheStoryTellsIt() {
    tasks("agent1", "give-backs", Map.of()).expect(422);
    tasks("agent1", "give-backs", Map.of("reason", "I have to go to the doctor")).expect(200);

    assertThat(holder()).isNull();
    assertThat(history()).containsExactly("CLAIMED by agent1", "GIVEN_BACK by agent1");
    assertThat(order.timeline())
        .anySatisfy(
            item -> {
              assertThat(item.path("kind").asText()).isEqualTo("TASK_GIVEN_BACK");
              assertThat(item.path("actor").asText()).isEqualTo("agent1");
              assertThat(item.path("text").asText())
                  .isEqualTo(
                      "Confirm order given back to the desk by agent1: I have to go to the doctor");
            });
  }

  @Test
  void aColleagueWhoWantsItReadsWhoHasIt() {
    Answer refused = tasks("agent2", "claims", Map.of()).expect(409);

    assertThat(refused.at("/detail")).startsWith("'Confirm order' is held by agent1");
    assertThat(refused.at("/type")).isEqualTo("urn:gendan:problem:held");
    assertThat(holder()).isEqualTo("agent1");
    tasks("agent1", "claims", Map.of()).expect(200);
  }

  @Test
  void aLeadOfTheDeskMovesItAndTakesItBack() {
    tasks("lead1", "assignments", Map.of("assignee", "agent2", "reason", "agent1 is ill"))
        .expect(200);
    assertThat(holder()).isEqualTo("agent2");
    tasks("lead1", "give-backs", Map.of("reason", "whoever is free")).expect(200);

    assertThat(holder()).isNull();
    assertThat(history())
        .containsExactly("CLAIMED by agent1", "MOVED by lead1", "TAKEN_BACK by lead1");
  }

  @Test
  void aLeadMovesNothingOfDesksThatTheLeadDoesNotLead() {
    String parcel = verification();

    for (String action : List.of("give-backs", "assignments")) {
      app.as("lead1")
          .post(
              "/api/tasks/" + parcel + "/" + action,
              action.equals("give-backs")
                  ? Map.of("reason", "x")
                  : Map.of("reason", "x", "assignee", "logistics1"))
          .expect(403);
    }
    app.as("supervisor1")
        .post("/api/tasks/" + parcel + "/give-backs", Map.of("reason", "shift"))
        .expect(200);
  }

  @Test
  void nobodyGetsATaskOfAnotherDesk() {
    tasks("lead1", "assignments", Map.of("assignee", "logistics1", "reason", "x")).expect(403);
    tasks("lead1", "assignments", Map.of("assignee", "lead1", "reason", "x")).expect(403);
    tasks("agent1", "assignments", Map.of("assignee", "finance1", "reason", "x")).expect(403);

    assertThat(holder()).isEqualTo("agent1");
  }

  @Test
  void itsHolderHandsItToAColleagueWhoGoesOn() {
    tasks("agent1", "assignments", Map.of("assignee", "agent2", "reason", "end of my shift"))
        .expect(200);
    tasks("agent2", "answers", Map.of("fields", CONFIRMED)).expect(200);

    order.becomes("READY_TO_SHIP");
  }

  @Test
  void onlyALeadGivesAFreeTaskToAnother() {
    tasks("agent1", "give-backs", Map.of("reason", "x")).expect(200);

    tasks("agent1", "assignments", Map.of("assignee", "agent2", "reason", "x")).expect(403);
    app.as("agent1")
        .post(app.engine("/task/" + task + "/claim"), Map.of("userId", "agent2"))
        .expect(403);
    assertThat(holder()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void whatAColleagueHoldsIsLeftAloneAtEveryDoor(
      String name, BiFunction<Caller, String, Answer> way) {
    Answer refused = way.apply(app.as("agent2"), app.engine("/task/" + task));
    Answer inTasklist = way.apply(app.inTasklist("agent2"), WEBAPP + "/task/" + task);

    assertThat(refused.status()).as("%s", refused).isEqualTo(409);
    assertThat(refused.at("/message")).contains("is held by agent1");
    assertThat(inTasklist.status()).as("%s", inTasklist).isEqualTo(409);
    assertThat(holder()).isEqualTo("agent1");
    assertThat(order.status()).isEqualTo("CONFIRMING");
  }

  static Stream<Arguments> ways() {
    Map<String, Object> answer =
        Map.of(
            "variables",
            Map.of(
                "callResult", Map.of("value", "REACHED"), "namedAmount", Map.of("value", "246")));
    return Stream.of(
        way("claim", (who, at) -> who.post(at + "/claim", Map.of("userId", "agent2"))),
        way("assign", (who, at) -> who.post(at + "/assignee", Map.of("userId", "agent2"))),
        way("unclaim", (who, at) -> who.post(at + "/unclaim", Map.of())),
        way("complete", (who, at) -> who.post(at + "/complete", answer)),
        way("submit form", (who, at) -> who.post(at + "/submit-form", answer)),
        way("resolve", (who, at) -> who.post(at + "/resolve", answer)),
        way(
            "follow-up",
            (who, at) ->
                who.put(at, Map.of("followUp", "2026-07-09T10:00:00.000+0800", "priority", 50))));
  }

  private static Arguments way(String name, BiFunction<Caller, String, Answer> way) {
    return Arguments.of(name, way);
  }

  /** Tasklist never asks for it, and nobody may. */
  @Test
  void nobodyDelegatesATask() {
    Map<String, String> to = Map.of("userId", "agent2");

    app.as("agent1").post(app.engine("/task/" + task + "/delegate"), to).expect(403);
    app.inTasklist("agent1").post(WEBAPP + "/task/" + task + "/delegate", to).expect(403);

    assertThat(holder()).isEqualTo("agent1");
  }

  @Test
  void ourOwnDoorsLeaveItAloneToo() {
    tasks("agent2", "answers", Map.of("fields", CONFIRMED)).expect(409);
    tasks("agent2", "give-backs", Map.of("reason", "x")).expect(409);
    tasks("agent2", "assignments", Map.of("assignee", "agent2", "reason", "x")).expect(409);
    tasks("agent2", "follow-ups", Map.of("at", "2026-07-09T10:00:00+08:00")).expect(409);
    tasks("lead1", "answers", Map.of("fields", CONFIRMED)).expect(403);
    tasks("admin", "give-backs", Map.of("reason", "x")).expect(403);

    assertThat(holder()).isEqualTo("agent1");
    assertThat(order.status()).isEqualTo("CONFIRMING");
  }

  @Test
  void itsHolderGivesItBackInTasklist() {
    app.inTasklist("agent1").post(WEBAPP + "/task/" + task + "/unclaim", Map.of()).expect(204);

    assertThat(holder()).isNull();
    assertThat(history()).containsExactly("CLAIMED by agent1", "GIVEN_BACK by agent1");
  }

  @Test
  void noPersonTakesATaskAwayFromItsDesk() {
    Map<String, String> link = Map.of("groupId", "order-agents", "type", "candidate");

    app.as("agent1").post(app.engine("/task/" + task + "/identity-links/delete"), link).expect(403);
    app.as("lead1").post(app.engine("/task/" + task + "/identity-links"), link).expect(403);
  }

  @Test
  void theEndOfTheShiftBringsItBackToTheDesk() {
    tasks("agent1", "follow-ups", Map.of("at", "2026-07-09T10:00:00+08:00")).expect(200);
    app.as("agent1").post("/api/duty/log-on", Map.of()).expect(200);
    app.as("agent1").post("/api/duty/log-off", Map.of()).expect(200);

    assertThat(holder()).isNull();
    assertThat(history()).containsExactly("CLAIMED by agent1", "SHIFT_ENDED by system");
    assertThat(order.story()).contains("TASK_SHIFT_ENDED");
  }

  @Test
  void aShiftThatNobodyLogsOffBringsItBackAtItsEnd() {
    tasks("agent1", "follow-ups", Map.of("at", "2026-07-09T10:00:00+08:00")).expect(200);
    app.as("agent1").post("/api/duty/log-on", Map.of()).expect(200);

    app.advance(Duration.ofHours(7));
    assertThat(holder()).isEqualTo("agent1");
    app.advance(Duration.ofMinutes(31));

    await("the end of the shift").untilAsserted(() -> assertThat(holder()).isNull());
    assertThat(history()).contains("SHIFT_ENDED by system");
  }

  @Test
  void anotherShiftOfTheSamePersonLeavesItThere() {
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "EVENING")).expect(200);

    assertThat(holder()).isEqualTo("agent1");
  }

  @Test
  void anHourUntouchedBringsItBackToTheDesk() {
    app.advance(Duration.ofMinutes(59));
    assertThat(holder()).isEqualTo("agent1");
    app.advance(Duration.ofMinutes(2));

    await("the look at claims").untilAsserted(() -> assertThat(holder()).isNull());
    assertThat(history()).containsExactly("CLAIMED by agent1", "UNTOUCHED by system");
    assertThat(order.story()).contains("TASK_UNTOUCHED");
  }

  @ParameterizedTest
  @CsvSource({"2026-07-07T12:30:00+08:00, PT2H15M, PT90M"})
  void untilItsFollowUpDateItStaysAndThenAnHourMore(String at, Duration still, Duration then) {
    String other = app.take(OrderBody.cod()).task(CONFIRM).path("taskId").asText();
    app.as("agent2").post("/api/tasks/" + other + "/claims", Map.of()).expect(200);
    tasks("agent1", "follow-ups", Map.of("at", at)).expect(200);

    app.advance(still);
    // The look has happened when it has found the other one.
    await("the look at claims").untilAsserted(() -> assertThat(free(other)).isTrue());
    assertThat(holder()).isEqualTo("agent1");

    app.advance(then);
    await("the look at claims").untilAsserted(() -> assertThat(holder()).isNull());
  }

  private boolean free(String other) {
    return app.as("admin")
        .get(app.engine("/task/" + other))
        .expect(200)
        .json()
        .path("assignee")
        .isNull();
  }

  @Test
  void aFollowUpDateThatIsOverIsRefused() {
    assertThat(
            tasks("agent1", "follow-ups", Map.of("at", "2026-07-06T10:00:00+08:00"))
                .expect(422)
                .wrongFields())
        .containsExactly("at");
  }

  @Test
  void ofTwoWhoClaimAtOnceOneHasItAndTheOtherReadsWho() {
    tasks("agent1", "give-backs", Map.of("reason", "x")).expect(200);

    List<Answer> both =
        Stream.of("agent1", "agent2")
            .map(who -> CompletableFuture.supplyAsync(() -> tasks(who, "claims", Map.of())))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(both)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(lost -> assertThat(lost.at("/detail")).contains("is held by " + holder()));
  }

  @Test
  void aTaskThatIsDoneIsNotFound() {
    tasks("agent1", "answers", Map.of("fields", CONFIRMED)).expect(200);

    tasks("agent1", "give-backs", Map.of("reason", "x")).expect(404);
  }

  private String verification() {
    tasks("agent1", "answers", Map.of("fields", CONFIRMED)).expect(200);
    order.task("userTask_recordDispatch");
    String id = order.task("userTask_recordDispatch").path("taskId").asText();
    app.as("logistics1").post("/api/tasks/" + id + "/claims", Map.of()).expect(200);
    return id;
  }
}
