package org.gendan.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gendan.walk.RandomAnswers;

/**
 * The cases that are no copies and that no benchmark of imports has left: answers what waits in
 * them and fires their timers, round after round, while the clock and the copies stand still. What
 * it asks itself counts for no schema, so that it is not among the statements of the application.
 */
final class OtherCases {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 8);
  private static final long SEED = 7;
  private static final Map<String, String> PEOPLE =
      Map.of(
          "order-agents", "agent1",
          "after-sales", "aftersales1",
          "logistics", "logistics1",
          "team-leads", "lead1",
          "supervisors", "supervisor1",
          "department-heads", "head1",
          "tech-support", "support1",
          "risk-control", "risk1",
          "quality", "quality1",
          "finance", "finance1");
  private static final String OURS =
      " in (select VAR_SCOPE_ from %1$s.ACT_RU_VARIABLE where NAME_ = 'orderNo'"
          + " and TEXT_ not like 'BENCH-%%' and TEXT_ not like 'IN-%%')";

  private final BenchApplication bench;
  private final RandomAnswers answers = new RandomAnswers(new Random(SEED));

  OtherCases(BenchApplication bench) {
    this.bench = bench;
  }

  void goOn() throws SQLException {
    bench.restJobs();
    for (int round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS / 2) {
        answers.preferAnEnd();
      }
      for (String[] task :
          ask(
              "select task_id, group_id from %1$s.open_task where order_no not"
                  + " like 'BENCH-%%' and order_no not like 'IN-%%' and group_id <> ''",
              2)) {
        answer(task[0], task[1]);
      }
      for (String[] job :
          ask(
              "select ID_, HANDLER_TYPE_ from %1$s.ACT_RU_JOB where RETRIES_ > 0"
                  + " and PROCESS_INSTANCE_ID_"
                  + OURS,
              2)) {
        fire(job[0]);
      }
    }
  }

  private void answer(String taskId, String group) {
    Task task =
        bench
            .bean(TaskService.class)
            .createTaskQuery()
            .taskId(taskId)
            .initializeFormKeys()
            .singleResult();
    if (task == null || task.getCamundaFormRef() == null || !PEOPLE.containsKey(group)) {
      return;
    }
    var answer =
        bench
            .app()
            .as(task.getAssignee() == null ? PEOPLE.get(group) : task.getAssignee())
            .post(
                "/api/tasks/" + taskId + "/answers",
                Map.of("fields", answers.of(task.getCamundaFormRef().getKey(), "246.00")));
    System.out.printf("%s %s %d%n", group, task.getTaskDefinitionKey(), answer.status());
  }

  private void fire(String jobId) {
    try {
      bench.bean(ManagementService.class).executeJob(jobId);
    } catch (ProcessEngineException gone) {
      // Another job or answer has ended what it was for, or it waits for a vendor.
      System.out.println("Not fired: " + gone.getMessage());
    }
  }

  private List<String[]> ask(String sql, int columns) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (Connection connection = bench.database().connect()) {
      String ours = connection.getCatalog();
      connection.setCatalog("information_schema");
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql.formatted(ours))) {
        while (row.next()) {
          String[] values = new String[columns];
          for (int i = 0; i < columns; i++) {
            values[i] = row.getString(i + 1);
          }
          rows.add(values);
        }
      }
    }
    return rows;
  }
}
