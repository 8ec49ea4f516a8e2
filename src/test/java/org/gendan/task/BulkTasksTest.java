package org.gendan.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same for many tasks at once. */
@WholeApp
class BulkTasksTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";

  @Autowired private JdbcTemplate database;

  private List<OrderCase> orders;
  private List<String> tasks;

  @BeforeEach
  void threeTasksWait() {
    orders = IntStream.range(0, 3).mapToObj(i -> app.take(OrderBody.cod())).toList();
    tasks = orders.stream().map(o -> o.task(CONFIRM).path("taskId").asText()).toList();
  }

  private JsonNode all(String user, int status, Map<String, ?> body) {
    return app.as(user).post("/api/tasks/batches", body).expect(status).json();
  }

  private static List<Integer> statuses(JsonNode results) {
    return StreamSupport.stream(results.path("items").spliterator(), false)
        .map(item -> item.path("status").asInt())
        .toList();
  }

  private List<String> holders() {
    return orders.stream().map(o -> o.task(CONFIRM).path("assignee").asText(null)).toList();
  }

  @Test
  void eachTaskHasItsOwnResultAndARefusedOneStopsNoOther() {
    app.as("agent2").post("/api/tasks/" + tasks.get(1) + "/claims", Map.of()).expect(200);
    List<String> asked = List.of(tasks.get(0), tasks.get(1), "no-such-task", tasks.get(2));

    JsonNode results =
        all("agent1", 201, Map.of("requestId", "b1", "action", "CLAIM", "taskIds", asked));

    assertThat(statuses(results)).containsExactly(200, 409, 404, 200);
    assertThat(results.path("done").asInt()).isEqualTo(2);
    assertThat(results.at("/items/1/holder").asText()).isEqualTo("agent2");
    assertThat(results.at("/items/1/text").asText()).contains("is held by agent2");
    assertThat(holders()).containsExactly("agent1", "agent2", "agent1");
  }

  @Test
  void theSameRequestAnswersTheSameAndChangesNothing() {
    Map<String, Object> claim = Map.of("requestId", "b1", "action", "CLAIM", "taskIds", tasks);
    JsonNode first = all("agent1", 201, claim);
    app.as("agent1")
        .post("/api/tasks/" + tasks.get(0) + "/give-backs", Map.of("reason", "x"))
        .expect(200);

    assertThat(all("agent1", 200, claim)).isEqualTo(first);
    assertThat(holders()).containsExactly(null, "agent1", "agent1");
    all("agent2", 201, claim);
    all(
        "agent1",
        409,
        Map.of("requestId", "b1", "action", "CLAIM", "taskIds", tasks.subList(0, 1)));
  }

  @Test
  void aBatchThatDiedGoesOnWhereItStopped() {
    Map<String, Object> claim = Map.of("requestId", "b1", "action", "CLAIM", "taskIds", tasks);
    JsonNode first = all("agent1", 201, claim);
    for (String undone : tasks.subList(1, 3)) {
      app.as("agent1")
          .post("/api/tasks/" + undone + "/give-backs", Map.of("reason", "as if not claimed"))
          .expect(200);
      database.update("delete from task_batch_item where task_id = ?", undone);
    }

    assertThat(all("agent1", 200, claim)).isEqualTo(first);
    assertThat(holders()).containsExactly("agent1", "agent1", "agent1");
  }

  @Test
  void manyAreHandedOverPutOffGivenBackAndAnsweredAlike() {
    all("agent1", 201, Map.of("requestId", "b1", "action", "CLAIM", "taskIds", tasks));
    all(
        "agent1",
        201,
        Map.of(
            "requestId",
            "b2",
            "action",
            "HAND_OVER",
            "taskIds",
            tasks,
            "assignee",
            "agent2",
            "reason",
            "end of my shift"));
    assertThat(holders()).containsOnly("agent2");
    all(
        "agent2",
        201,
        Map.of(
            "requestId",
            "b3",
            "action",
            "FOLLOW_UP",
            "taskIds",
            tasks,
            "at",
            "2026-07-08T10:00:00+08:00"));
    all(
        "lead1",
        201,
        Map.of("requestId", "b4", "action", "GIVE_BACK", "taskIds", tasks, "reason", "all back"));
    assertThat(holders()).containsOnlyNulls();

    JsonNode answered =
        all(
            "agent1",
            201,
            Map.of(
                "requestId",
                "b5",
                "action",
                "ANSWER",
                "taskIds",
                tasks,
                "fields",
                Map.of("callResult", "REACHED", "namedAmount", "246.00")));

    assertThat(statuses(answered)).containsExactly(200, 200, 200);
    assertThat(orders).extracting(OrderCase::status).doesNotContain("CONFIRMING");
  }

  @Test
  void anAnswerThatOneFormRefusesIsSaidForEach() {
    JsonNode answered =
        all(
            "agent1",
            201,
            Map.of(
                "requestId",
                "b1",
                "action",
                "ANSWER",
                "taskIds",
                tasks,
                "fields",
                Map.of("callResult", "PERHAPS")));

    assertThat(statuses(answered)).containsOnly(422);
    assertThat(answered.at("/items/0/text").asText()).contains("'PERHAPS' is not one of");
  }

  @Test
  void whatTheCommandDoesNotKnowIsRefusedByName() {
    List<String> many = IntStream.range(0, 501).mapToObj(i -> "t" + i).toList();

    wrong("taskIds", Map.of("requestId", "b1", "action", "CLAIM", "taskIds", List.of()));
    wrong("taskIds", Map.of("requestId", "b1", "action", "CLAIM", "taskIds", many));
    wrong("requestId", Map.of("action", "CLAIM", "taskIds", tasks));
    wrong("action", Map.of("requestId", "b1", "taskIds", tasks));
    wrong(
        "assignee",
        Map.of("requestId", "b1", "action", "CLAIM", "taskIds", tasks, "assignee", "agent2"));
    app.as("analyst1")
        .post("/api/tasks/batches", Map.of("requestId", "b1", "action", "CLAIM", "taskIds", tasks))
        .expect(403);
  }

  private void wrong(String field, Map<String, ?> body) {
    assertThat(app.as("agent1").post("/api/tasks/batches", body).expect(422).wrongFields())
        .containsExactly(field);
  }
}
