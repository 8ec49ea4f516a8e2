package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the table of open tasks against what the engine itself says of each of its tasks. */
public final class OpenTasksAgree {

  private OpenTasksAgree() {}

  /** Fails with the rows that differ. */
  public static void hold(ProcessEngine engine, JdbcTemplate database) {
    Set<String> expected =
        engine.getTaskService().createTaskQuery().list().stream()
            .flatMap(task -> rows(engine, task))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> found =
        database.query(
            "select * from open_task", (ResultSet row, int no) -> OpenTasksAgree.row(row));
    assertThat(found).as("rows of open_task").containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Stream<String> rows(ProcessEngine engine, Task task) {
    Set<String> groups =
        engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> link.getType().equals("candidate"))
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    String process =
        task.getProcessDefinitionId() == null
            ? ""
            : engine
                .getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getKey();
    String caseId = null;
    Object orderNo = null;
    if (task.getProcessInstanceId() != null) {
      var instance =
          engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processInstanceId(task.getProcessInstanceId())
              .singleResult();
      caseId = instance.getBusinessKey();
      orderNo = engine.getRuntimeService().getVariable(instance.getId(), "orderNo");
    }
    String rest =
        line(
            task.getAssignee(),
            instant(task.getDueDate()),
            task.getPriority(),
            instant(task.getFollowUpDate()),
            instant(task.getCreateTime()),
            process,
            Objects.requireNonNullElse(task.getTaskDefinitionKey(), ""),
            caseId,
            orderNo);
    return (groups.isEmpty() ? Stream.of("") : groups.stream())
        .map(group -> line(task.getId(), group, rest));
  }

  private static String row(ResultSet row) throws SQLException {
    return line(
        row.getString("task_id"),
        row.getString("group_id"),
        line(
            row.getString("assignee"),
            instant(row.getTimestamp("due_at")),
            row.getInt("priority"),
            instant(row.getTimestamp("follow_up_at")),
            instant(row.getTimestamp("created_at")),
            row.getString("process_key"),
            row.getString("task_key"),
            row.getString("business_key"),
            row.getString("order_no")));
  }

  private static Instant instant(Date date) {
    return date == null ? null : Instant.ofEpochMilli(date.getTime());
  }

  private static String line(Object... values) {
    return Stream.of(values).map(String::valueOf).collect(Collectors.joining(" | "));
  }
}
