package org.gendan.security.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who finds which task, at both doors to the engine. */
@WholeApp
class ReadingFollowsWorkTest extends AppTest {

  private static final String REST = "/engine-rest";
  private static final String WEBAPP = "/camunda/api/engine/engine/default";

  private Caller at(String door, String user) {
    return door.equals(REST) ? app.as(user) : app.inTasklist(user);
  }

  @ParameterizedTest
  @CsvSource({
    "agent1, true",
    "lead1, true",
    "supervisor1, true",
    "head1, true",
    "analyst1, true",
    "admin, true",
    "aftersales1, false",
    "logistics1, false",
    "quality1, false",
    "finance1, false",
    "risk1, false",
    "support1, false"
  })
  void theDeskAndItsLeadsFindATaskAndOtherDesksDoNot(String user, boolean finds) {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();

    for (String door : List.of(REST, WEBAPP)) {
      Caller caller = at(door, user);
      String ofTheOrder = "?processVariables=orderNo_eq_" + order.no();
      assertThat(caller.get(door + "/task" + ofTheOrder + "&maxResults=5").expect(200).json())
          .as("%s at %s", user, door)
          .hasSize(finds ? 1 : 0);
      assertThat(caller.get(door + "/task/count" + ofTheOrder).expect(200).at("/count"))
          .isEqualTo(finds ? "1" : "0");
      Map<String, Object> question =
          Map.of("taskDefinitionKey", "userTask_confirmOrder", "processVariables", named(order));
      assertThat(caller.post(door + "/task?maxResults=5", question).expect(200).json())
          .hasSize(finds ? 1 : 0);
      assertThat(caller.post(door + "/task/count", question).expect(200).at("/count"))
          .isEqualTo(finds ? "1" : "0");
      assertThat(caller.get(door + "/task/" + task).status()).isEqualTo(finds ? 200 : 404);
      assertThat(caller.get(door + "/task/" + task + "/identity-links").status())
          .isEqualTo(finds ? 200 : 403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"quality1", "aftersales1", "logistics1", "finance1", "analyst1"})
  void noOtherDeskOpensWhatTheFormShows(String user) {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();

    for (String door : List.of(REST, WEBAPP)) {
      Caller caller = at(door, user);
      for (String what :
          List.of(
              "form",
              "form-variables",
              "form-variables?variableNames=customerName",
              "rendered-form",
              "variables",
              "variables/orderNo",
              "comment",
              "comment/x",
              "attachment")) {
        Answer answer = caller.get(door + "/task/" + task + "/" + what);
        assertThat(answer.status()).as("%s %s %s: %s", user, door, what, answer).isEqualTo(403);
        assertThat(answer.toString()).doesNotContain("13800138000");
      }
      assertThat(
              caller
                  .post(door + "/task/" + task + "/comment/create", Map.of("message", "seen"))
                  .status())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent1", "lead1", "admin"})
  void whoDoesTheWorkOrLeadsItOpensTheForm(String user) {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();

    for (String door : List.of(REST, WEBAPP)) {
      Caller caller = at(door, user);
      assertThat(caller.get(door + "/task/" + task + "/form-variables").expect(200).json())
          .isNotEmpty();
      caller.get(door + "/task/" + task + "/form").expect(200);
      caller.get(door + "/task/" + task + "/deployed-form").expect(200);
    }
  }

  @Test
  void aCaseIsReadByTheDeskWhoseTaskWaitsInIt() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    String instance = app.as("agent1").get(REST + "/task/" + task).at("/processInstanceId");

    for (String door : List.of(REST, WEBAPP)) {
      at(door, "agent1").get(door + "/process-instance/" + instance).expect(200);
      assertThat(at(door, "quality1").get(door + "/process-instance/" + instance).status())
          .isEqualTo(404);
      at(door, "analyst1").get(door + "/process-instance/" + instance).expect(200);
    }
  }

  @Test
  void anAlternativeInTheQuestionWidensNothing() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    Map<String, Object> either =
        Map.of(
            "orQueries",
            List.of(Map.of("taskIdIn", List.of(task), "candidateGroup", "quality", "name", "x")));
    List<Map<String, Object>> questions =
        List.of(
            either,
            Map.of("candidateGroup", "order-agents"),
            Map.of("candidateGroups", List.of("order-agents", "quality")),
            Map.of("candidateUser", "agent1"),
            Map.of("involvedUser", "agent1"),
            Map.of("withCandidateGroups", true, "includeAssignedTasks", true),
            Map.of("candidateGroupExpression", "${'order-agents'}"),
            Map.of("taskIdIn", List.of(task)));

    for (String door : List.of(REST, WEBAPP)) {
      Caller quality = at(door, "quality1");
      String filter =
          filterOfMyGroup(quality.get(door + "/filter?maxResults=50").expect(200).json());
      for (Map<String, Object> question : questions) {
        for (String path : List.of("/task", "/filter/" + filter + "/list")) {
          Answer answer = quality.post(door + path + "?maxResults=50", question);
          assertThat(answer.toString()).as("%s%s %s", door, path, question).doesNotContain(task);
        }
        Answer count = quality.post(door + "/filter/" + filter + "/count", question);
        assertThat(count.status() == 200 ? count.at("/count") : "0").isEqualTo("0");
      }
    }
  }

  @Test
  void noSpellingOfTheAddressOpensATaskOfAnotherDesk() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();

    for (String spelt :
        List.of(
            "/engine-rest/t%61sk/" + task + "/form-variables",
            "/engine-rest/t%61sk/" + task + "/comment",
            "/engine-rest/task/" + task + "/c%6fmment/",
            "/engine-rest/engine/default/task/" + task + "/comment",
            "/engine-rest/engine/default/t%61sk/" + task + "/variables?deserializeValues=false",
            "/engine-rest/e%6egine/default/task/" + task + "/comment",
            "/%65ngine-rest/task/" + task + "/form-variables",
            "/engine-rest/TASK/" + task + "/comment",
            "/engine-rest/task/" + task + "/comment?_method=GET",
            "/engine-rest/task/./" + task + "/comment",
            "/engine-rest/task//" + task + "/comment",
            "/engine-rest/task;a=b/" + task + "/comment")) {
      Answer answer = app.as("quality1").get(spelt);
      assertThat(answer.status()).as("%s: %s", spelt, answer).isIn(400, 403, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {REST, WEBAPP})
  void aLeadGivesATaskOfTheDeskAndTakesItBackAtEachDoor(String door) {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    String path = door + "/task/" + task;

    at(door, "lead1").post(path + "/assignee", Map.of("userId", "agent1")).expect(204);
    assertThat(at(door, "lead1").get(path).expect(200).at("/assignee")).isEqualTo("agent1");
    at(door, "lead1").post(path + "/assignee", Map.of("userId", "agent2")).expect(204);
    at(door, "lead1").post(path + "/unclaim", Map.of()).expect(204);
    assertThat(at(door, "lead1").get(path).expect(200).at("/assignee")).isEqualTo("null");
    for (String other : List.of("agent2", "logistics1", "analyst1", "quality1")) {
      assertThat(at(door, other).post(path + "/assignee", Map.of("userId", "agent1")).status())
          .as(other)
          .isIn(403, 404);
    }
    // Of another desk: a lead of the phones leads no logistics.
    order.confirm();
    String dispatch = order.task("userTask_recordDispatch").path("taskId").asText();
    assertThat(
            at(door, "lead1")
                .post(door + "/task/" + dispatch + "/assignee", Map.of("userId", "logistics1"))
                .status())
        .isIn(403, 404);
    assertThat(at(door, "lead1").get(door + "/task/" + dispatch).status()).isEqualTo(404);
    at(door, "supervisor1")
        .post(door + "/task/" + dispatch + "/assignee", Map.of("userId", "logistics1"))
        .expect(204);
  }

  @Test
  void aHeldTaskIsFoundByItsHolderAndTheDesk() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    app.as("agent1").post(REST + "/task/" + task + "/claim", Map.of("userId", "agent1"));

    for (String user : List.of("agent1", "agent2", "lead1")) {
      app.as(user).get(REST + "/task/" + task).expect(200);
    }
    assertThat(app.as("logistics1").get(REST + "/task/" + task).status()).isEqualTo(404);
    assertThat(
            app.as("agent1")
                .get(REST + "/task/count?assignee=agent1&taskId=" + task)
                .expect(200)
                .at("/count"))
        .isEqualTo("1");
    assertThat(
            app.as("quality1")
                .get(REST + "/task/count?assignee=agent1&taskId=" + task)
                .expect(200)
                .at("/count"))
        .isEqualTo("0");
  }

  private static String filterOfMyGroup(JsonNode filters) {
    List<String> ids = new ArrayList<>();
    filters.forEach(filter -> ids.add(filter.path("id").asText()));
    return ids.get(0);
  }

  private static List<Map<String, String>> named(OrderCase order) {
    return List.of(Map.of("name", "orderNo", "operator", "eq", "value", order.no()));
  }
}
