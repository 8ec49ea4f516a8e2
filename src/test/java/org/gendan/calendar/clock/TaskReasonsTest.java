package org.gendan.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a task can read why it is due when it is. */
@WholeApp
class TaskReasonsTest extends AppTest {

  /** Friday, 17:10 in Shanghai, before a Saturday that is worked. */
  private static final Instant FRIDAY = Instant.parse("2026-10-09T09:10:00Z");

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private DueClocks clocks;

  private final String ref = UUID.randomUUID().toString();

  /** What is asked of the one task of a model with this due date. */
  private interface Look {
    void at(Task task);
  }

  private void withTask(String dueDate, Look look) {
    ClockUtil.setCurrentTime(Date.from(FRIDAY));
    var model =
        Bpmn.createExecutableProcess("one-task")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("task")
            .camundaDueDate(dueDate)
            .camundaCandidateGroups("after-sales")
            .endEvent()
            .done();
    var deployed = repository.createDeployment().addModelInstance("one.bpmn", model).deploy();
    try {
      Map<String, Object> variables =
          Map.of("caseId", ref, "dueAt", Date.from(Instant.parse("2026-10-12T02:00:00Z")));
      runtime.startProcessInstanceByKey("one-task", ref, variables);
      look.at(tasks.createTaskQuery().processInstanceBusinessKey(ref).singleResult());
    } finally {
      repository.deleteDeployment(deployed.getId(), true);
    }
  }

  private JsonNode dueDate(String taskId) {
    return app.as("agent1").get("/api/due-dates/" + taskId).expect(200).json();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${workingTime.after('jd-desk', 'PT2H')} | 2026-10-10T10:10:00+08:00"
            + " | Fri 9 Oct 2026 17:10 + 2 h in 09:00-18:00; Sat 10 Oct is a make-up day (国庆节)"
            + " → Sat 10 Oct 2026 10:10",
        "${workingTime.before('desk', dueAt, 'PT2H')} | 2026-10-10T17:00:00+08:00"
            + " | Mon 12 Oct 2026 10:00 less 2 h (desk) → Sat 10 Oct 2026 17:00",
        "${cutOff.next('unpaid-chase')} | 2026-10-10T10:30:00+08:00"
            + " | Fri 9 Oct 2026 17:10, window unpaid-chase: due next day 10:30"
            + " → Sat 10 Oct 2026 10:30",
        "${dueAt} | 2026-10-12T10:00:00+08:00"
            + " | Fri 9 Oct 2026 17:10, by dueAt → Mon 12 Oct 2026 10:00",
        "PT48H | 2026-10-11T17:10:00+08:00"
            + " | Fri 9 Oct 2026 17:10, by PT48H → Sun 11 Oct 2026 17:10"
      })
  void everyKindOfDeadlineIsExplained(String rule, String dueAt, String explanation) {
    withTask(
        rule,
        task -> {
          JsonNode due = dueDate(task.getId());
          assertThat(due.path("explanation").asText()).isEqualTo(explanation);
          assertThat(due.path("dueAt").asText()).isEqualTo(dueAt);
          assertThat(due.path("status").asText()).isEqualTo("FIXED");
          assertThat(Date.from(java.time.OffsetDateTime.parse(dueAt).toInstant()))
              .isEqualTo(task.getDueDate());
        });
  }

  @Test
  void aTaskThatFollowsAClockTellsItsPauses() {
    clocks.start(ref, "jd-desk", "PT2H", FRIDAY, "system");
    withTask(
        "${clock.share(caseId, 50)}",
        task -> {
          assertThat(dueDate(task.getId()).path("dueAt").asText())
              .isEqualTo("2026-10-10T09:10:00+08:00");

          clocks.pause(ref, PauseReason.WAITING_FOR_CUSTOMER, "aftersales1");

          JsonNode due = dueDate(task.getId());
          assertThat(due.path("ref").asText()).isEqualTo(task.getId());
          assertThat(due.path("clock").asText()).isEqualTo(ref);
          assertThat(due.path("status").asText()).isEqualTo("PAUSED");
          assertThat(due.path("dueAt").isNull()).isTrue();
          assertThat(due.path("explanation").asText())
              .endsWith("paused since Fri 9 Oct 2026 17:10");
          assertThat(due.path("events")).hasSize(2);
        });
  }

  @Test
  void anAgentReadsTheReasonInTheForm() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();

    Answer form = app.as("agent1").get(app.engine("/task/" + task + "/deployed-form")).expect(200);
    assertThat(form.at("/components/0/key")).isEqualTo("dueExplanation");
    assertThat(form.at("/components/1/id")).isEqualTo("Text_order");

    String path = "/task/" + task + "/form-variables?variableNames=dueExplanation";
    String shown = app.as("agent1").get(app.engine(path)).expect(200).at("/dueExplanation/value");
    assertThat(shown.lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .contains(" + 2 h in 08:30-17:30")
        .isEqualTo(dueDate(task).path("explanation").asText());
    assertThat(shown.lines().skip(1).findFirst().orElseThrow()).contains("起加 2 小时");
  }
}
