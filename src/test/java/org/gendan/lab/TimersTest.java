package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Every number of the deployed models is listed, with what it means and what waits at it. */
@WholeApp
class TimersTest extends AppTest {

  private static final String CONFIRM = "order-confirmation.userTask_confirmOrder.due";

  private List<JsonNode> items() {
    JsonNode all = app.as("analyst1").get("/api/timers").expect(200).json();
    return StreamSupport.stream(all.path("items").spliterator(), false).toList();
  }

  private JsonNode item(String timerId) {
    return items().stream()
        .filter(item -> item.path("timerId").asText().equals(timerId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyNumberIsListedWithItsMeaning() {
    List<JsonNode> items = items();
    assertThat(items).hasSizeGreaterThan(150);
    assertThat(items.stream().map(item -> item.path("timerId").asText())).doesNotHaveDuplicates();
    assertThat(item("order-lifecycle.startEvent_dispatchLate.duration").path("value").asText())
        .isEqualTo("PT48H");
  }

  @Test
  void everyNumberHasItsMeaningInChinese() {
    JsonNode all = app.as("analyst1").reading("zh-CN").get("/api/timers").expect(200).json();
    assertThat(all.path("items"))
        .allSatisfy(
            item -> assertThat(item.path("meaning").asText()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void calendarsAndWindowsAreAmongThem() {
    assertThat(item("desk.calendar.hours").path("value").asText()).contains("MON-FRI 08:30-17:30");
    assertThat(
            item("cut-off-windows.outputEntry_unpaidChaseAfternoon_cutOffWindows.cell")
                .path("value")
                .asText())
        .isEqualTo("16:30");
  }

  @Test
  void whatWaitsIsCounted() {
    long before = item(CONFIRM).path("waiting").asLong();
    app.take(OrderBody.cod());
    JsonNode after = item(CONFIRM);
    assertThat(after.path("waiting").asLong()).isEqualTo(before + 1);
    assertThat(after.path("nextDueAt").asText()).isNotEmpty();
    assertThat(after.path("value").asText()).isEqualTo("PT2H");
  }

  @Test
  void leadsReadAndAgentsDoNot() {
    app.as("lead1").get("/api/timers").expect(200);
    app.as("agent1").get("/api/timers").expect(403);
  }
}
