package org.gendan.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a replay will need is there, once, and nothing else. */
@Tag("database")
@WholeApp
class ReplayFactsTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";
  private static final String NEXT_ATTEMPT = "event_nextAttemptDue";

  @Autowired private JdbcTemplate database;
  @Autowired private ReplayFactMapper facts;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aTaskIsToldFromItsBeginningToItsAnswer() {
    OrderCase order = app.take(OrderBody.cod());
    String task = taskId(order);
    app.as("agent1").post("/api/tasks/" + task + "/claims", Map.of()).expect(200);
    app.as("agent1")
        .post("/api/tasks/" + task + "/give-backs", Map.of("reason", "off to lunch"))
        .expect(200);
    Instant due = tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant();
    order.confirm();

    List<ReplayFact> told = about(order, task);
    assertThat(told)
        .extracting(ReplayFact::kind)
        .containsExactly(
            "TASK_OPENED", "TASK_TAKEN", "TASK_GIVEN_BACK", "TASK_TAKEN", "TASK_ANSWERED");
    assertThat(told).extracting(ReplayFact::model).containsOnly("order-confirmation");
    assertThat(told).extracting(ReplayFact::element).containsOnly(CONFIRM);
    assertThat(told).extracting(ReplayFact::modelVersion).containsOnly(1);
    assertThat(told.get(0).numberText()).startsWith("${");
    assertThat(told.get(0).dueAt()).isEqualTo(due).isAfter(told.get(0).at());
    assertThat(told.get(4).answer()).isEqualTo("callResult=REACHED");
    assertThat(told.get(2).numberText()).isNull();
  }

  @Test
  void aTimerIsToldWithTheNumberByWhichItWasSetAndFired() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    Instant due = order.fireTimer(NEXT_ATTEMPT, order.id());

    List<ReplayFact> told =
        facts.of(order.id()).stream().filter(fact -> NEXT_ATTEMPT.equals(fact.element())).toList();
    assertThat(told).extracting(ReplayFact::kind).containsExactly("TIMER_SET", "TIMER_FIRED");
    assertThat(told)
        .extracting(ReplayFact::numberText)
        .containsOnly("${workingTime.after('desk', 'PT2H')}");
    assertThat(told).extracting(ReplayFact::dueAt).containsOnly(due);
    assertThat(told.get(0).at()).isBefore(due);
    assertThat(told.get(1).at()).isAfterOrEqualTo(due);
    assertThat(told.get(1).subjectId()).isEqualTo(told.get(0).subjectId());
  }

  /** The engine calls such a timer by its sub-process; the number stands at its start. */
  @Test
  void aTimerThatStartsASubProcessIsToldByItsOwnName() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();

    assertThat(facts.of(order.id()))
        .filteredOn(fact -> "startEvent_dispatchLate".equals(fact.element()))
        .extracting(ReplayFact::kind, ReplayFact::numberText)
        .containsExactly(tuple("TIMER_SET", "PT48H"));
  }

  @Test
  void aTaskThatWentWithoutAnAnswerIsToldSoAndItsTimersDidNotFire() {
    OrderCase order = app.take(OrderBody.cod());
    String task = taskId(order);
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
    order.becomes("CANCELLED");

    assertThat(about(order, task))
        .extracting(ReplayFact::kind)
        .containsExactly("TASK_OPENED", "TASK_GONE");
    assertThat(facts.of(order.id())).extracting(ReplayFact::kind).doesNotContain("TIMER_FIRED");
  }

  @Test
  void whatACarrierSaysIsToldOnceWithBothTimes() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("PICKED_UP");
    app.advance(Duration.ofMinutes(90));
    Instant hourAgo = order.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
    String sheet =
        "carrier,waybillNo,status,time,place,text\nSF,%s,IN_TRANSIT,%s,深圳市,"
            .formatted(parcel.waybillNo(), hourAgo);
    assertThat(app.importCsv("/api/tracking/import", sheet).at("/accepted")).isEqualTo("1");
    assertThat(app.importCsv("/api/tracking/import", sheet).at("/duplicates")).isEqualTo("1");

    List<ReplayFact> said =
        facts.of(parcel.id()).stream().filter(fact -> fact.kind().equals("CARRIER_SAID")).toList();
    assertThat(said).extracting(ReplayFact::answer).containsExactly("PICKED_UP", "IN_TRANSIT");
    assertThat(said.get(1).eventAt()).isEqualTo(hourAgo);
    assertThat(said.get(1).at()).isAfterOrEqualTo(hourAgo.plusSeconds(3600));
  }

  @Test
  void howManyOfADeskAreOnDutyIsToldAndNotWho() {
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);
    app.as("agent1").post("/api/duty/log-off", Map.of()).expect(200);

    assertThat(
            database.queryForList(
                "select kind from replay_fact where element = 'order-agents' order by fact_id",
                String.class))
        .containsExactly("ON_DUTY", "OFF_DUTY");
  }

  @Test
  void whatIsRolledBackWasNeverToldAndIsToldOnceWhenItIsDoneAgain() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    int before = rows();
    String job = management.createJobQuery().activityId(NEXT_ATTEMPT).singleResult().getId();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      management.executeJob(job);
                      throw new IllegalStateException("the power is gone");
                    }))
        .hasMessage("the power is gone");

    assertThat(rows()).isEqualTo(before);
    management.executeJob(job);
    assertThat(facts.of(order.id()))
        .filteredOn(fact -> NEXT_ATTEMPT.equals(fact.element()))
        .extracting(ReplayFact::kind)
        .containsExactly("TIMER_SET", "TIMER_FIRED");
  }

  /** Words of an agent about a customer are in the answer, and the name of the agent. */
  @Test
  void nothingIsToldAboutPeople() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete(
        "agent1",
        CONFIRM,
        Map.of(
            "callResult", "REACHED",
            "namedAmount", order.show().path("amountPayable").asText(),
            "customerPhone", "13912345678",
            "remark", "张三 wants it in the evening"));

    assertThat(database.queryForList("select * from replay_fact").toString())
        .contains("callResult=REACHED")
        .doesNotContain("13912345678", "张三", "evening", "agent1", "13800008000");
  }

  /** Migration and a correction by hand go past every listener of a model, and not past this. */
  @Test
  void aCaseThatIsMovedByHandIsTold() {
    OrderCase order = app.take(OrderBody.cod());
    String first = taskId(order);
    String instance = tasks.createTaskQuery().taskId(first).singleResult().getProcessInstanceId();
    runtime
        .createProcessInstanceModification(instance)
        .cancelAllForActivity(CONFIRM)
        .startBeforeActivity(CONFIRM)
        .execute(true, true);

    assertThat(about(order, first)).extracting(ReplayFact::kind).contains("TASK_GONE");
    assertThat(about(order, taskId(order)))
        .extracting(ReplayFact::kind)
        .containsExactly("TASK_OPENED");
  }

  /** How many rows that is stands in docs/lab-replay.md. */
  @Test
  void aWholeJourneyIsTold() {
    OrderCase order = app.take(OrderBody.cod());
    assertThat(facts.of(order.id())).hasSize(1);
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("IN_TRANSIT");
    app.advance(Duration.ofMinutes(1));
    parcel.is("DELIVERED");
    order.complete(
        "logistics1",
        "userTask_verifyOutcome",
        Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));
    order.becomes("COMPLETED");

    assertThat(facts.of(order.id()))
        .filteredOn(fact -> fact.kind().equals("TASK_ANSWERED"))
        .extracting(ReplayFact::element)
        .containsExactly(CONFIRM);
    assertThat(facts.of(parcel.id()))
        .extracting(ReplayFact::kind, ReplayFact::answer)
        .containsSubsequence(
            tuple("CARRIER_SAID", "IN_TRANSIT"),
            tuple("CARRIER_SAID", "DELIVERED"),
            tuple("TASK_ANSWERED", "verifiedOutcome=SIGNED"));
    assertThat(
            database.queryForObject(
                "select count(*) from replay_fact f where f.kind = 'TASK_OPENED' and not exists"
                    + " (select 1 from replay_fact g where g.subject_id = f.subject_id and g.kind in"
                    + " ('TASK_ANSWERED', 'TASK_GONE'))",
                Integer.class))
        .isZero();
    assertThat(rows()).isEqualTo(17);
  }

  private String taskId(OrderCase order) {
    return order.task(CONFIRM).path("taskId").asText();
  }

  private List<ReplayFact> about(OrderCase order, String subjectId) {
    return facts.of(order.id()).stream()
        .filter(fact -> subjectId.equals(fact.subjectId()))
        .toList();
  }

  private int rows() {
    return database.queryForObject("select count(*) from replay_fact", Integer.class);
  }
}
