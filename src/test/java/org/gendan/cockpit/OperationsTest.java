package org.gendan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Test;

/** Figures of the page of operations are those of a plain count. */
class OperationsTest extends CockpitTest {

  @Test
  void ordersTasksAndBreachesAreThoseOfThePlainCount() {
    confirmed();
    app.take(OrderBody.cod());
    app.take(OrderBody.cod());
    app.advance(Duration.ofHours(5));

    JsonNode now = ask("/operations");

    for (JsonNode stage : now.path("stages")) {
      assertThat(stage.path("amount").asLong())
          .isEqualTo(
              count(
                  "select count(*) from sales_order where status = ?", stage.path("of").asText()));
    }
    JsonNode desk = where(now.path("desks"), "desk", "order-agents");
    assertThat(desk.path("open").asLong())
        .isEqualTo(
            count(
                "select count(*) from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on l.TASK_ID_ ="
                    + " t.ID_ where l.GROUP_ID_ = 'order-agents'"));
    assertThat(desk.path("overdue").asLong()).isEqualTo(2);
    long breaches =
        StreamSupport.stream(now.path("breaches").spliterator(), false)
            .mapToLong(day -> day.path("amount").asLong())
            .sum();
    assertThat(breaches)
        .isEqualTo(
            count(
                "select count(*) from ACT_RU_TASK where DUE_DATE_ <"
                    + " (select max(START_TIME_) from ACT_HI_ACTINST) + interval 4 hour"))
        .isEqualTo(2);
    assertThat(now.path("nodes")).hasSize(1);
    assertThat(now.path("vendors")).isNotEmpty();
  }

  @Test
  void administratorsAloneLook() {
    for (String path : List.of("/operations", "/heat?model=order-lifecycle", "/runs")) {
      for (String user : List.of("agent1", "lead1", "supervisor1", "analyst1")) {
        app.as(user).get("/api/cockpit" + path).expect(403);
      }
    }
    app.as("admin").get("/api/cockpit/heat?model=none").expect(404);
    app.as("admin")
        .get("/api/cockpit/heat?model=order-lifecycle&from=2026-02-02&to=2026-02-01")
        .expect(422);
    app.as("admin").get("/api/cockpit/heat?model=order-lifecycle&from=2020-01-01").expect(422);
  }
}
