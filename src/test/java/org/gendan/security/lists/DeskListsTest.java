package org.gendan.security.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of Tasklist: who finds what in which. */
@WholeApp
class DeskListsTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";

  @Autowired private DeskLists lists;
  @Autowired private FilterService filters;

  @Test
  void eachTaskIsInTheListsThatSayWhenItHasToBeDone() {
    OrderCase order = app.take(OrderBody.cod());
    order.task(CONFIRM);

    // Two working hours from ten o'clock.
    assertThat(counts("agent1"))
        .containsAllEntriesOf(Map.of("overdue", 0, "soon", 0, "today", 1, "group", 1, "mine", 0));
    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(100)));
    assertThat(counts("agent1")).containsAllEntriesOf(Map.of("overdue", 0, "soon", 1, "today", 1));
    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(130)));
    assertThat(counts("agent1")).containsAllEntriesOf(Map.of("overdue", 1, "soon", 0, "today", 0));
  }

  @Test
  void aClaimedTaskIsInTheListOfItsHolderAndInThatOfTheGroup() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task(CONFIRM).path("taskId").asText();
    app.as("agent1").post("/api/tasks/" + task + "/claims", Map.of()).expect(200);

    assertThat(counts("agent1")).containsAllEntriesOf(Map.of("mine", 1, "today", 0, "group", 1));
    assertThat(counts("agent2")).containsAllEntriesOf(Map.of("mine", 0, "today", 0, "group", 1));
  }

  @Test
  void whatIsPutOffWaitsInAListOfItsOwnUntilItsDay() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task(CONFIRM).path("taskId").asText();
    app.as("agent1")
        .post(
            "/api/tasks/" + task + "/follow-ups",
            Map.of("at", DeskTime.MORNING.plus(Duration.ofHours(1)).toString()))
        .expect(200);

    assertThat(counts("agent1")).containsAllEntriesOf(Map.of("later", 1, "today", 0, "group", 1));
    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(61)));
    assertThat(counts("agent1")).containsAllEntriesOf(Map.of("later", 0, "today", 1));
  }

  @Test
  void everyReaderFindsTheListsOfTheOwnGroupsAlone() {
    app.take(OrderBody.cod()).task(CONFIRM);

    assertThat(counts("logistics1")).doesNotContainKey("returns").containsEntry("group", 0);
    assertThat(counts("agent1")).containsEntry("returns", 0).containsEntry("group", 1);
  }

  @Test
  void theMostUrgentTaskComesFirst() {
    OrderCase first = app.take(OrderBody.cod());
    String one = first.task(CONFIRM).path("taskId").asText();
    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(5)));
    String two = app.take(OrderBody.cod()).task(CONFIRM).path("taskId").asText();

    JsonNode found =
        app.as("agent1").get(app.engine("/filter/" + id("group") + "/list")).expect(200).json();

    assertThat(StreamSupport.stream(found.spliterator(), false).map(t -> t.path("id").asText()))
        .containsExactly(one, two);
  }

  @Test
  void whatAPersonChangesOrDeletesStaysSo() {
    Filter own = filters.saveFilter(filters.newTaskFilter().setName("Ours (我们的)"));
    filters.saveFilter(filters.getFilter(id("later")).setName("Put off"));
    filters.deleteFilter(id("soon"));

    lists.establish();

    List<String> names = filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    assertThat(names)
        .contains(own.getName(), "Put off")
        .doesNotContain("Due within 30 minutes", "Later")
        .hasSize(DeskList.values().length);
  }

  private Map<String, Integer> counts(String user) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode list : app.inABrowser(user).get("/tasks/lists").expect(200).json()) {
      counts.put(list.path("key").asText(), list.path("count").asInt());
    }
    return counts;
  }

  private String id(String key) {
    return filters.createFilterQuery().list().stream()
        .filter(filter -> key.equals(filter.getProperties().get("list")))
        .map(Filter::getId)
        .findFirst()
        .orElseThrow();
  }
}
