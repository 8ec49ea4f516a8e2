package org.gendan.engine.opentask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.task.Task;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OpenTasksAgree;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of open tasks is what the engine has, whatever changes a task. */
@Tag("database")
@WholeApp
class OpenTaskTableTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";

  @Autowired private ProcessEngine engine;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcTemplate database;

  private OrderCase order;
  private String id;

  @BeforeEach
  void anOrderWaitsForItsConfirmation() {
    order = app.take(OrderBody.cod());
    id = order.task(CONFIRM).path("taskId").asText();
  }

  @Test
  void everyChangeOfATaskStandsInTheTable() {
    agree();
    assertThat(column("order_no")).containsExactly(order.no());
    app.as("agent1").post("/api/tasks/" + id + "/claims", Map.of()).expect(200);
    agree();
    assertThat(column("assignee")).containsExactly("agent1");
    Task task = tasks.createTaskQuery().taskId(id).singleResult();
    task.setDueDate(Date.from(Instant.parse("2026-03-05T01:00:00Z")));
    task.setFollowUpDate(Date.from(Instant.parse("2026-03-04T01:00:00Z")));
    task.setPriority(77);
    tasks.saveTask(task);
    agree();
    assertThat(column("priority")).containsExactly("77");
    tasks.setAssignee(id, null);
    agree();
    app.as("agent1")
        .post("/api/tasks/" + id + "/answers", Map.of("fields", confirmed()))
        .expect(200);
    agree();
    assertThat(column("task_id")).isEmpty();
  }

  /** Camunda fires no event of a task for them. */
  @Test
  void groupsThatAreAddedLaterStandInTheTableToo() {
    tasks.addCandidateGroup(id, "team-leads");
    agree();
    assertThat(column("group_id")).containsExactlyInAnyOrder("order-agents", "team-leads");
    tasks.addCandidateUser(id, "agent2");
    tasks.deleteCandidateGroup(id, "order-agents");
    agree();
    tasks.deleteCandidateGroup(id, "team-leads");
    agree();
    assertThat(column("group_id")).containsExactly("");
  }

  @Test
  void casesThatAreChangedByHandStandInTheTable() {
    String instance = tasks.createTaskQuery().taskId(id).singleResult().getProcessInstanceId();
    runtime.setVariable(instance, "orderNo", "OTHER-1");
    agree();
    assertThat(column("order_no")).containsExactly("OTHER-1");
    runtime.suspendProcessInstanceById(instance);
    agree();
    runtime.activateProcessInstanceById(instance);
    runtime
        .createProcessInstanceModification(instance)
        .cancelAllForActivity(CONFIRM)
        .startBeforeActivity(CONFIRM)
        .execute(true, true);
    agree();
    runtime.deleteProcessInstance(instance, "a test");
    agree();
    assertThat(column("task_id")).isEmpty();
  }

  /** A task without a case would be in no list of a desk. */
  @Test
  void thereAreNoTasksOfNoCase() {
    assertThatThrownBy(() -> tasks.saveTask(tasks.newTask("alone")))
        .isInstanceOf(NotAllowedException.class);
    agree();
  }

  @Test
  void whatIsRolledBackIsNotInTheTable() {
    app.as("agent2")
        .post("/api/tasks/" + id + "/answers", Map.of("fields", Map.of("callResult", "NONSENSE")))
        .expect(422);
    agree();
    app.as("logistics1").post("/api/tasks/" + id + "/claims", Map.of()).expect(403);
    agree();
  }

  @Test
  void anAdministratorMakesTheTableAgain() {
    OrderCase other = app.take(OrderBody.cod());
    String second = other.task(CONFIRM).path("taskId").asText();
    database.update("delete from open_task where task_id = ?", id);
    database.update("update open_task set assignee = 'nobody1', priority = 3");
    database.update(
        "insert into open_task (task_id, group_id, process_key, task_key, due_at) values"
            + " ('done', 'order-agents', '', '', ?)",
        Timestamp.from(Instant.parse("2026-03-02T01:00:00Z")));

    app.as("agent1").post("/api/open-tasks/rebuilds", Map.of()).expect(403);
    assertThat(app.as("admin").post("/api/open-tasks/rebuilds", Map.of()).expect(201).at("/tasks"))
        .isEqualTo("2");

    agree();
    assertThat(column("task_id")).containsExactly(id);
    assertThat(database.queryForList("select task_id from open_task", String.class))
        .containsExactlyInAnyOrder(id, second);
  }

  private static Map<String, Object> confirmed() {
    return Map.of("callResult", "REACHED", "namedAmount", "246.00");
  }

  private void agree() {
    OpenTasksAgree.hold(engine, database);
  }

  private List<String> column(String column) {
    return database.queryForList(
        "select " + column + " from open_task where task_id = ?", String.class, id);
  }
}
