package org.gendan.engine.opentask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists that are answered from the table are the engine's own lists. */
@Tag("database")
@WholeApp
class OpenTaskListsTest extends AppTest {

  private static final String WEBAPP = "/camunda/api/engine/engine/default";
  private static final Instant NINE = Instant.parse("2026-03-03T01:00:00Z");

  @Autowired private TaskService tasks;
  @Autowired private IdentityService identity;
  @Autowired private AuthorizationService authorizations;
  @Autowired private JdbcTemplate database;

  private final List<String> ids = new ArrayList<>();
  private final List<OrderCase> orders = new ArrayList<>();

  @BeforeEach
  void sevenOrdersWait() {
    ids.clear();
    orders.clear();
    for (int i = 0; i < 7; i++) {
      OrderCase order = app.take(OrderBody.cod());
      orders.add(order);
      ids.add(order.task("userTask_confirmOrder").path("taskId").asText());
      Task task = tasks.createTaskQuery().taskId(ids.get(i)).singleResult();
      task.setDueDate(i == 6 ? null : Date.from(NINE.plusSeconds(3600L * (i / 2))));
      task.setPriority(10 * (i % 3));
      task.setFollowUpDate(i == 5 ? Date.from(NINE.plusSeconds(86_400)) : null);
      tasks.saveTask(task);
    }
    tasks.addCandidateGroup(ids.get(0), "team-leads");
    tasks.setAssignee(ids.get(1), "agent1");
  }

  @Test
  void theTableAnswersWhatTheEngineAnswers() {
    List<Function<TaskQuery, TaskQuery>> questions =
        List.of(
            q -> q.taskCandidateGroup("order-agents"),
            q -> q.taskCandidateGroupIn(List.of("order-agents", "team-leads")),
            q -> q.taskCandidateGroupIn(List.of("order-agents")).includeAssignedTasks(),
            q -> q.taskCandidateGroup("finance"),
            q -> q.taskCandidateGroup("order-agents").taskUnassigned(),
            q -> q.taskAssignee("agent1"),
            q -> q.taskCandidateGroup("order-agents").dueBefore(at(1)),
            q -> q.taskCandidateGroup("order-agents").dueAfter(at(0)).dueBefore(at(2)),
            q -> q.taskCandidateGroup("order-agents").dueDate(at(1)),
            q -> q.taskCandidateGroup("order-agents").withoutDueDate(),
            q -> q.taskCandidateGroup("order-agents").followUpAfter(at(0)),
            q -> q.taskCandidateGroup("order-agents").followUpBeforeOrNotExistent(at(0)),
            q -> q.taskCandidateGroup("order-agents").taskMinPriority(10).taskMaxPriority(10),
            q -> q.taskCandidateGroup("order-agents").processDefinitionKey("order-confirmation"),
            q -> q.taskCandidateGroup("order-agents").processDefinitionKeyIn("a", "b"),
            q -> q.taskCandidateGroup("order-agents").taskDefinitionKey("userTask_confirmOrder"),
            q -> q.processVariableValueEquals("orderNo", orders.get(3).no()),
            q -> q.processVariableValueLike("orderNo", "%" + end(orders.get(3).no())),
            q -> q.processVariableValueLike("orderNo", orders.get(3).no().substring(0, 3) + "%"),
            q -> q.processInstanceBusinessKeyIn(orders.get(2).id(), "other"),
            q -> bounded(q.processVariableValueEquals("orderNo", orders.get(3).no())),
            q -> bounded(q.processVariableValueEquals("orderNo", orders.get(1).no())),
            q -> bounded(q.processVariableValueEquals("orderNo", orders.get(0).no())),
            q -> q.taskCandidateGroup("order-agents").or().taskAssignee("a").endOr(),
            q -> q.taskCandidateGroup("order-agents").dueBefore(at(1)).taskNameLike("Conf%"));
    for (int i = 0; i < questions.size(); i++) {
      Supplier<TaskQuery> question = question(questions.get(i));
      assertThat(OpenTaskTranslation.of((TaskQueryImpl) question.get(), 100).isPresent())
          .as("question %d is asked of the table", i)
          .isEqualTo(i < questions.size() - 2);
      // Which no list of ours asks for, and which every task is.
      Supplier<TaskQuery> engine = () -> question.get().taskNameLike("%");
      assertThat(question.get().listPage(0, 100))
          .as("question %d", i)
          .extracting(Task::getId)
          .containsExactlyInAnyOrderElementsOf(
              engine.get().list().stream().map(Task::getId).toList());
      assertThat(question.get().count()).as("count %d", i).isEqualTo(engine.get().count());
    }
  }

  @Test
  void pagesFollowDueDateThenPriorityAndHaveEachTaskOnce() {
    Supplier<TaskQuery> list =
        () ->
            tasks
                .createTaskQuery()
                .taskCandidateGroupIn(List.of("order-agents", "team-leads"))
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc();
    List<String> whole = list.get().listPage(0, 100).stream().map(Task::getId).toList();
    List<String> pages = new ArrayList<>();
    for (int first = 0; first < 8; first += 2) {
      list.get().listPage(first, 2).forEach(task -> pages.add(task.getId()));
    }

    assertThat(whole)
        .containsExactlyElementsOf(
            list.get().taskNameLike("%").list().stream().map(Task::getId).toList())
        .hasSize(6)
        .startsWith(ids.get(6), ids.get(0));
    assertThat(pages).isEqualTo(whole);
  }

  @Test
  void theFiltersOfTasklistAreAnsweredFromTheTable() {
    Caller agent = app.inTasklist("agent1");
    String filter = filter(agent, "All of the group");
    assertThat(listed(agent, filter)).hasSize(7).contains(ids.get(1));
    assertThat(agent.get(filter + "/count").expect(200).at("/count")).isEqualTo("7");
    assertThat(listed(agent, filter(agent, "Mine"))).containsExactly(ids.get(1));

    database.update("delete from open_task where task_id = ?", ids.get(2));

    assertThat(listed(agent, filter)).hasSize(6).doesNotContain(ids.get(2));
    assertThat(agent.get(filter + "/count").expect(200).at("/count")).isEqualTo("6");
    assertThat(tasks(agent, "candidateGroup=order-agents")).hasSize(5);
    assertThat(tasks(agent, "processVariables=orderNo_eq_" + orders.get(2).no())).isEmpty();
    assertThat(tasks(agent, "processVariables=orderNo_eq_" + orders.get(3).no()))
        .containsExactly(ids.get(3));
  }

  /** The table alone shows nothing: what it says wrongly the engine does not hand out. */
  @Test
  void aTaskThatIsNotWhatTheTableSaysIsNotShown() {
    database.update(
        "update open_task set group_id = 'finance' where task_id in (?, ?)",
        ids.get(3),
        ids.get(4));

    assertThat(tasks.createTaskQuery().taskCandidateGroup("finance").listPage(0, 10)).isEmpty();
  }

  /** Who belongs to no desk reads no task of one, whatever is granted. */
  @Test
  void aGrantAloneShowsNoTaskOfADesk() {
    assertThat(seenBy("stranger")).isEqualTo("0 of 0");
    grant("stranger", Resources.PROCESS_DEFINITION, "payment-chase");
    assertThat(seenBy("stranger")).isEqualTo("0 of 0");
    grant("stranger", Resources.PROCESS_DEFINITION, "order-confirmation");
    assertThat(seenBy("stranger")).isEqualTo("0 of 0");
    grant("guest", Resources.TASK, ids.get(2));
    assertThat(seenBy("guest")).isEqualTo("0 of 0");
  }

  /** As questions are bounded to what a lead reads. */
  private static TaskQuery bounded(TaskQuery question) {
    return question
        .or()
        .taskAssignee("agent1")
        .taskCandidateGroupIn(List.of("team-leads"))
        .includeAssignedTasks()
        .endOr();
  }

  private String seenBy(String user) {
    identity.setAuthentication(user, List.of());
    try {
      TaskQuery query = tasks.createTaskQuery().taskCandidateGroup("order-agents");
      return query.listPage(0, 100).size() + " of " + query.count();
    } finally {
      identity.clearAuthentication();
    }
  }

  private void grant(String user, Resources resource, String id) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(user);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.addPermission(resource == Resources.TASK ? Permissions.READ : Permissions.READ_TASK);
    authorizations.saveAuthorization(grant);
  }

  private Supplier<TaskQuery> question(Function<TaskQuery, TaskQuery> asked) {
    return () -> asked.apply(tasks.createTaskQuery());
  }

  private static Date at(int hours) {
    return Date.from(NINE.plusSeconds(3600L * hours));
  }

  private static String end(String orderNo) {
    return orderNo.substring(orderNo.length() - 5);
  }

  private static String filter(Caller agent, String name) {
    return StreamSupport.stream(
            agent
                .get(WEBAPP + "/filter?resourceType=Task&firstResult=0&maxResults=50")
                .expect(200)
                .json()
                .spliterator(),
            false)
        .filter(filter -> filter.path("name").asText().startsWith(name))
        .map(filter -> WEBAPP + "/filter/" + filter.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  /** As Tasklist asks. */
  private static List<String> listed(Caller agent, String filter) {
    return ids(
        agent
            .post(
                filter + "/list?firstResult=0&maxResults=15",
                Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))))
            .expect(200)
            .json());
  }

  private static List<String> tasks(Caller agent, String query) {
    return ids(agent.get(WEBAPP + "/task?maxResults=50&firstResult=0&" + query).expect(200).json());
  }

  private static List<String> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(task -> task.path("id").asText())
        .toList();
  }
}
