package org.gendan.task.together;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two persons with the same task open, and what each has typed there. */
@WholeApp
class TogetherTest extends AppTest {

  @Autowired private Together together;
  @Autowired private JdbcTemplate database;

  private OrderCase order;
  private String task;

  @BeforeEach
  void aTaskWaits() {
    order = app.take(OrderBody.cod());
    task = order.task("userTask_confirmOrder").path("taskId").asText();
  }

  @Test
  void whoHasATaskOpenSeesTheOthersUntilTheyLeave() {
    assertThat(others(look("agent1"))).isEmpty();
    assertThat(others(look("agent2"))).containsExactly("agent1");
    assertThat(others(look("agent1"))).containsExactly("agent2");

    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(1)));
    assertThat(others(look("agent1"))).isEmpty();
  }

  @Test
  void whoHasATaskOpenSeesThatItWasClaimedAndThatItIsDone() {
    assertThat(look("agent1").path("assignee").isNull()).isTrue();
    app.as("agent2").post("/api/tasks/" + task + "/claims", Map.of()).expect(200);
    assertThat(look("agent1").path("assignee").asText()).isEqualTo("agent2");
    app.as("agent2")
        .post(
            "/api/tasks/" + task + "/answers",
            Map.of("fields", Map.of("callResult", "REACHED", "namedAmount", "246")))
        .expect(200);
    assertThat(look("agent1").path("open").asBoolean()).isFalse();
    app.as("analyst1").post("/api/tasks/" + task + "/viewers", Map.of()).expect(403);
  }

  @Test
  void whatWasTypedIsKeptForWhomHasTypedItAndForADay() {
    keep("agent1", Map.of("remark", "等一下 😀", "namedAmount", "246"));
    keep("agent1", Map.of("remark", "等两下 😀"));

    assertThat(typed("agent1").path("remark").asText()).isEqualTo("等两下 😀");
    assertThat(typed("agent1").has("namedAmount")).isFalse();
    assertThat(typed("agent2")).isEmpty();

    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofHours(23)));
    together.clean();
    assertThat(typed("agent1")).isNotEmpty();
    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofHours(25)));
    together.clean();
    assertThat(typed("agent1")).isEmpty();
  }

  @Test
  void whatIsSentOrDroppedLeavesNothing() {
    keep("agent1", Map.of("remark", "x"));
    keep("agent1", Map.of());

    assertThat(database.queryForObject("select count(*) from task_draft", Integer.class)).isZero();
    app.as("agent1")
        .post(
            "/api/tasks/" + task + "/drafts",
            Map.of("fields", Map.of("remark", "x".repeat(100_001))))
        .expect(422);
  }

  private JsonNode look(String user) {
    return app.as(user).post("/api/tasks/" + task + "/viewers", Map.of()).expect(200).json();
  }

  private void keep(String user, Map<String, ?> fields) {
    app.as(user).post("/api/tasks/" + task + "/drafts", Map.of("fields", fields)).expect(200);
  }

  private JsonNode typed(String user) {
    return app.as(user).get("/api/tasks/" + task + "/drafts").expect(200).json().path("fields");
  }

  private static Iterable<String> others(JsonNode seen) {
    return StreamSupport.stream(seen.path("others").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
