package org.gendan.lab.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tasks an hour before and after a change, beside who is there; the day begins at 10:00. */
@Tag("database")
@WholeApp
class DeskLoadTest extends AppTest {

  private static final String CONFIRM = "order-confirmation.userTask_confirmOrder.due";

  @Test
  void tasksMoveFromTheirHourToAnotherAndNoneIsLost() {
    List.of(1, 2, 3).forEach(no -> app.take(OrderBody.cod()).task("userTask_confirmOrder"));
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);

    JsonNode desk = load("PT1H");

    assertThat(desk.path("desk").asText()).isEqualTo("order-agents");
    assertThat(counts(desk, "before")).startsWith(0, 0, 3, 0).hasSize(72);
    assertThat(counts(desk, "after")).startsWith(0, 3, 0, 0).hasSize(72);
    assertThat(counts(desk, "onDuty")).startsWith(1, 1);
    assertThat(counts(desk, "onDuty").get(20)).isZero();
  }

  @Test
  void whatIsOverdueAlreadyCountsInThisHour() {
    app.take(OrderBody.cod()).task("userTask_confirmOrder");
    app.advance(Duration.ofMinutes(90));

    JsonNode desk = load("PT30M");

    assertThat(counts(desk, "before")).startsWith(0, 1);
    assertThat(counts(desk, "after")).startsWith(1, 0);
  }

  @Test
  void asManyAreExpectedAsWereThereAWeekBefore() {
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);
    app.advance(Duration.ofHours(2));
    app.as("agent1").post("/api/duty/log-off", Map.of()).expect(200);
    app.advance(Duration.ofDays(7).minusHours(2));
    app.take(OrderBody.cod()).task("userTask_confirmOrder");

    assertThat(counts(load("PT1H"), "onDuty")).startsWith(1, 1);
    assertThat(counts(load("PT1H"), "onDuty").stream().mapToInt(Integer::intValue).sum())
        .isLessThanOrEqualTo(3);
  }

  private JsonNode load(String value) {
    String preview =
        app.as("analyst1")
            .post(
                "/api/lab/previews",
                Map.of("changes", List.of(Map.of("timerId", CONFIRM, "value", value))))
            .expect(201)
            .at("/previewId");
    app.as("agent1").get("/api/lab/previews/" + preview + "/load").expect(403);
    JsonNode items =
        app.as("lead1")
            .get("/api/lab/previews/" + preview + "/load")
            .expect(200)
            .json()
            .path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static List<Integer> counts(JsonNode desk, String field) {
    return StreamSupport.stream(desk.path("hours").spliterator(), false)
        .map(hour -> hour.path(field).asInt())
        .toList();
  }
}
