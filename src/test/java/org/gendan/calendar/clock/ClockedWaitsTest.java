package org.gendan.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A task and its reminders follow the clock that their model reads, in one transaction. */
@Tag("database")
@WholeApp
class ClockedWaitsTest extends AppTest {

  private static final Instant START = Instant.parse("2026-10-12T02:00:00Z");

  private final String ref = UUID.randomUUID().toString();

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private DueClocks clocks;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;

  private String deployment;

  @BeforeEach
  void aTaskWithReminders() {
    ClockUtil.setCurrentTime(Date.from(START));
    var model =
        Bpmn.createExecutableProcess("clocked-task")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("task")
            .camundaDueDate("${clock.dueAt(caseId)}")
            .camundaCandidateGroups("after-sales")
            .boundaryEvent("half")
            .cancelActivity(false)
            .timerWithDate("${clock.share(caseId, 50)}")
            .endEvent()
            .moveToActivity("task")
            .boundaryEvent("late")
            .timerWithDate("${clock.dueAt(caseId)}")
            .endEvent()
            .moveToActivity("task")
            .boundaryEvent("other")
            .cancelActivity(false)
            .timerWithDuration("P1000D")
            .endEvent()
            .moveToActivity("task")
            .endEvent()
            .done();
    deployment =
        repository.createDeployment().addModelInstance("clocked.bpmn", model).deploy().getId();
    // The clock passes timers that the tests read and remove afterwards: none may run meanwhile,
    // but those that a test fires itself.
    management.suspendJobDefinitionByProcessDefinitionKey("clocked-task");
  }

  @AfterEach
  void removeTheModel() {
    repository.deleteDeployment(deployment, true);
  }

  /** From Monday 10:00, four hours of the desk that closes at 17:30. */
  private void open() {
    clocks.start(ref, "desk", "PT4H", START, "system");
    runtime.startProcessInstanceByKey("clocked-task", ref, Map.of("caseId", ref));
  }

  private void at(String time) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-10-" + time + ":00Z")));
  }

  private Instant timer(String event) {
    return management.createJobQuery().activityId(event).singleResult().getDuedate().toInstant();
  }

  private Date taskDue() {
    return task().getDueDate();
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(ref).singleResult();
  }

  private static Instant october(String time) {
    return Instant.parse("2026-10-" + time + ":00Z");
  }

  @Test
  void theTaskAndItsRemindersReadTheClock() {
    open();

    assertThat(taskDue()).isEqualTo(Date.from(october("12T06:00")));
    assertThat(timer("half")).isEqualTo(october("12T04:00"));
    assertThat(timer("late")).isEqualTo(october("12T06:00"));
  }

  @Test
  void nothingFiresWhileTheClockIsPausedAndAllMoveByTheWorkingTimeOfThePause() {
    open();
    at("12T03:00");
    clocks.pause(ref, PauseReason.WAITING_FOR_CUSTOMER, "agent1");

    assertThat(taskDue()).isNull();
    assertThat(timer("half")).isEqualTo(ClockTimes.NOT_NOW);
    assertThat(timer("late")).isEqualTo(ClockTimes.NOT_NOW);

    at("13T01:30");
    clocks.resume(ref, PauseReason.WAITING_FOR_CUSTOMER, "agent1");

    // 11:00 to 17:30 and 08:30 to 09:30 are given back.
    assertThat(taskDue()).isEqualTo(Date.from(october("13T04:30")));
    assertThat(timer("half")).isEqualTo(october("13T02:30"));
    assertThat(timer("late")).isEqualTo(october("13T04:30"));
  }

  @Test
  void aPauseAfterTheReminderLeavesItWhereItWas() {
    open();
    at("12T05:00");

    clocks.pause(ref, PauseReason.WAITING_FOR_CUSTOMER, "agent1");

    assertThat(timer("half")).isEqualTo(october("12T04:00"));
    assertThat(timer("late")).isEqualTo(ClockTimes.NOT_NOW);
  }

  @Test
  void anotherPolicyMovesThemAndTimersOfOtherKindsStay() {
    open();
    Instant other = timer("other");
    at("12T03:00");

    clocks.changePolicy(ref, "around-the-clock", "PT48H", "vip", "lead1");

    assertThat(taskDue()).isEqualTo(Date.from(START.plus(Duration.ofHours(48))));
    assertThat(timer("half")).isEqualTo(START.plus(Duration.ofHours(24)));
    assertThat(timer("other")).isEqualTo(other);
  }

  @Test
  void whatIsDoneKeepsItsDateAndRemindsNobody() {
    open();
    clocks.stop(ref, "agent1");

    assertThat(taskDue()).isEqualTo(Date.from(october("12T06:00")));
    assertThat(timer("half")).isEqualTo(ClockTimes.NOT_NOW);

    clocks.reopen(ref, "low score", "lead1");

    assertThat(timer("half")).isEqualTo(october("12T04:00"));
  }

  @Test
  void aTaskThatIsCreatedWhileTheClockIsPausedIsDueWhenItRunsAgain() {
    clocks.start(ref, "desk", "PT4H", START, "system");
    clocks.pause(ref, PauseReason.HELD_BY_CARRIER, "agent1");
    runtime.startProcessInstanceByKey("clocked-task", ref, Map.of("caseId", ref));

    assertThat(taskDue()).isNull();

    clocks.resume(ref, PauseReason.HELD_BY_CARRIER, "agent1");

    assertThat(taskDue()).isEqualTo(Date.from(october("12T06:00")));
  }

  @Test
  void aClockThatIsRolledBackTakesItsTimersBack() {
    open();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      clocks.pause(ref, PauseReason.HELD_BY_CARRIER, "agent1");
                      throw new IllegalStateException("the rest of the transaction failed");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(timer("late")).isEqualTo(october("12T06:00"));
    assertThat(clocks.ledger(ref)).hasSize(1);
  }

  @Test
  void theHistoryKnowsTheLastDate() {
    open();
    clocks.changePolicy(ref, "desk", "PT5H", "vip", "lead1");

    assertThat(
            history
                .createHistoricTaskInstanceQuery()
                .taskId(task().getId())
                .singleResult()
                .getDueDate())
        .isEqualTo(Date.from(october("12T07:00")));
  }

  @Test
  void aCaseHasAsManyClocksAsItNames() {
    open();
    clocks.start(DueClocks.ref(ref, "solution"), "desk", "PT8H", START, "system");
    at("12T03:00");

    clocks.pause(DueClocks.ref(ref, "solution"), PauseReason.HELD_BY_CARRIER, "agent1");

    assertThat(timer("late")).isEqualTo(october("12T06:00"));
  }

  @Test
  void whatAnEditedCalendarMovesTakesTheTimersAlong() {
    open();
    String job = management.createJobQuery().activityId("late").singleResult().getId();
    management.setJobDuedate(job, Date.from(START));
    jdbc.update("update due_date set due_at = '2026-10-01 00:00:00' where ref = ?", ref);

    assertThat(clocks.recompute()).isPositive();

    assertThat(timer("late")).isEqualTo(october("12T06:00"));
  }

  @Test
  void aClockOfTheMachineThatIsSetBackMovesNoDeadline() {
    open();
    at("12T03:00");
    clocks.pause(ref, PauseReason.WAITING_FOR_CUSTOMER, "agent1");
    at("12T02:30");

    clocks.resume(ref, PauseReason.WAITING_FOR_CUSTOMER, "agent1");

    assertThat(timer("late")).isEqualTo(october("12T06:00"));
    assertThat(taskDue()).isEqualTo(Date.from(october("12T06:00")));
  }

  @Test
  void aPauseWaitsForTheTimerThatFiresAndNoneFiresAfterIt() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 10; round++) {
        String one = UUID.randomUUID().toString();
        clocks.start(one, "desk", "PT4H", START, "system");
        runtime.startProcessInstanceByKey("clocked-task", one, Map.of("caseId", one));
        String job = lateJob(one).getId();
        var door = new CyclicBarrier(2);
        Future<?> fires =
            both.submit(
                () -> {
                  door.await();
                  management.executeJob(job);
                  return null;
                });
        Future<?> pauses =
            both.submit(
                () -> {
                  door.await();
                  return clocks.pause(one, PauseReason.HELD_BY_CARRIER, "agent1");
                });
        pauses.get(20, TimeUnit.SECONDS);
        Throwable notFired = catchThrowable(() -> fires.get(20, TimeUnit.SECONDS));

        assertThat(clocks.get(one).status()).isEqualTo(DueClock.Status.PAUSED);
        if (notFired != null) {
          assertThat(notFired).hasCauseInstanceOf(OptimisticLockingException.class);
          assertThat(lateJob(one).getDuedate()).isEqualTo(Date.from(ClockTimes.NOT_NOW));
        }
      }
    } finally {
      both.shutdownNow();
    }
  }

  private Job lateJob(String businessKey) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey)
            .singleResult()
            .getId();
    return management
        .createJobQuery()
        .processInstanceId(instance)
        .activityId("late")
        .singleResult();
  }
}
