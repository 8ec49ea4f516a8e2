package org.gendan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.OrderBody;
import org.gendan.words.Words;
import org.junit.jupiter.api.Test;

/** Many cases at once: listed first, then done one by one, each with what came of it. */
class RunsTest extends CockpitTest {

  private static final String RUNS = "/api/cockpit/runs";

  private Answer ask(String deed, String about, String subject) {
    return app.as("admin").post(RUNS, Map.of("deed", deed, "about", about, "subject", subject));
  }

  private JsonNode becomes(String runId, String status) {
    await("run " + status)
        .untilAsserted(() -> assertThat(run(runId).path("status").asText()).isEqualTo(status));
    return run(runId);
  }

  private JsonNode run(String runId) {
    return app.as("admin").get(RUNS + "/" + runId).expect(200).json();
  }

  private String listed(String deed, String about, String subject) {
    String id = ask(deed, about, subject).expect(202).at("/runId");
    becomes(id, "LISTED");
    return id;
  }

  private Answer start(String runId, String reason) {
    return app.as("admin").post(RUNS + "/" + runId + "/starts", Map.of("reason", reason));
  }

  @Test
  void platformsAreNamedInTheReadersLanguage() {
    app.take(OrderBody.cod().with("platform", "AMAZON"));

    assertThat(app.as("admin").get(RUNS + "/subjects").expect(200).at("/names/AMAZON"))
        .isEqualTo("Amazon");
    Answer chinese =
        app.as("admin")
            .reading("zh-CN")
            .post(RUNS, Map.of("deed", "SUSPEND", "about", "PLATFORM", "subject", "AMAZON"))
            .expect(202);
    assertThat(chinese.at("/said")).isEqualTo(Words.in("zh", "platform", "AMAZON"));
    assertThat(chinese.at("/subject")).isEqualTo("AMAZON");
  }

  private long running() {
    return count("select count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null");
  }

  private long suspended() {
    return count(
        "select count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null and SUSPENSION_STATE_ = 2");
  }

  @Test
  void aPlatformIsSuspendedAndLetGoOnCaseByCase() {
    app.take(OrderBody.cod());
    app.take(OrderBody.cod());
    String platform = jdbc.queryForObject("select min(platform) from sales_order", String.class);
    long all = running();

    String id = listed("SUSPEND", "PLATFORM", platform);

    assertThat(suspended()).as("a preview does nothing").isZero();
    assertThat(run(id).path("cases").asLong()).isEqualTo(all);
    start(id, "The warehouse is flooded").expect(202);
    JsonNode done = becomes(id, "DONE");
    assertThat(done.path("done").asLong()).isEqualTo(all);
    assertThat(suspended()).isEqualTo(all);
    assertThat(
            StreamSupport.stream(
                    app.as("admin")
                        .get(RUNS + "/" + id + "/cases")
                        .expect(200)
                        .json()
                        .path("items")
                        .spliterator(),
                    false)
                .map(one -> one.path("status").asText()))
        .hasSize((int) all)
        .containsOnly("DONE");
    assertThat(count("select count(*) from ACT_HI_OP_LOG where USER_ID_ = 'admin'"))
        .as("the engine's log names who did it")
        .isGreaterThanOrEqualTo(all);
    assertThat(app.as("admin").get("/api/audit?kind=CASES_MOVED").expect(200).at("/items/0/detail"))
        .contains(platform, "flooded");
    start(id, "again").expect(409);

    String back = listed("ACTIVATE", "PLATFORM", platform);
    start(back, "It is dry").expect(202);
    becomes(back, "DONE");
    assertThat(suspended()).isZero();
  }

  @Test
  void aCarriersCasesAreThoseOfItsParcels() {
    app.takeSent(OrderBody.cod());
    app.take(OrderBody.cod());
    long parcels =
        count(
            "select count(*) from ACT_RU_EXECUTION e join shipment s on s.shipment_id ="
                + " e.BUSINESS_KEY_ where e.PARENT_ID_ is null and s.carrier = 'SF'");
    String id = listed("SUSPEND", "CARRIER", "SF");
    assertThat(run(id).path("cases").asLong()).isEqualTo(parcels).isPositive();
    app.as("admin").post(RUNS + "/" + id + "/stops", Map.of()).expect(200);
    assertThat(run(id).path("status").asText()).isEqualTo("STOPPED");
    start(id, "too late").expect(409);
    assertThat(suspended()).isZero();
  }

  @Test
  void aCauseIsRetriedAndWhatIsGoneIsLeft() {
    for (int i = 0; i < 3; i++) {
      var order = app.take(OrderBody.cod());
      order.confirm();
      order.task("userTask_recordDispatch");
    }
    List<String> jobs =
        jdbc.queryForList(
            "select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                + " where d.ACT_ID_ = 'startEvent_dispatchLate' order by j.ID_",
            String.class);
    assertThat(jobs).hasSize(3);
    for (String job : jobs) {
      app.as("admin").put(app.engine("/job/" + job + "/retries"), Map.of("retries", 0)).expect(204);
    }
    JsonNode cause =
        app.as("admin").get("/api/cockpit/operations").expect(200).json().at("/incidents/0");
    assertThat(cause.path("amount").asLong())
        .isEqualTo(
            count("select count(*) from ACT_RU_INCIDENT where ID_ = ROOT_CAUSE_INCIDENT_ID_"))
        .isEqualTo(3);

    String id = listed("RETRY", "CAUSE", cause.path("causeId").asText());
    assertThat(run(id).path("cases").asLong()).isEqualTo(3);
    app.as("admin")
        .put(app.engine("/job/" + jobs.get(0) + "/retries"), Map.of("retries", 1))
        .expect(204);
    start(id, "The vendor answers again").expect(202);
    JsonNode done = becomes(id, "DONE");

    assertThat(done.path("done").asLong()).isEqualTo(2);
    assertThat(done.path("already").asLong()).isEqualTo(1);
    assertThat(count("select count(*) from ACT_RU_INCIDENT")).isZero();
    assertThat(count("select count(*) from ACT_RU_JOB where RETRIES_ = 0")).isZero();
  }

  @Test
  void whatACrashLeftBehindIsGoneOnWith() {
    app.take(OrderBody.cod());
    app.take(OrderBody.cod());
    String platform = jdbc.queryForObject("select min(platform) from sales_order", String.class);
    String id = listed("SUSPEND", "PLATFORM", platform);
    // As a node leaves it that is killed after its first case.
    jdbc.update(
        "update cockpit_run_case set status = 'DONE' where run_id = ? order by wait_id limit 1",
        id);
    jdbc.update(
        "update cockpit_run set status = 'RUNNING', started_by = 'admin' where run_id = ?", id);
    JsonNode done = becomes(id, "DONE");
    assertThat(done.path("left").asLong()).isZero();
    assertThat(suspended()).isEqualTo(running() - 1);
  }

  @Test
  void whatIsWrongIsRefusedInWords() {
    app.take(OrderBody.cod());
    String platform = jdbc.queryForObject("select min(platform) from sales_order", String.class);
    assertThat(ask("SUSPEND", "PLATFORM", "MARS").expect(422).json().path("detail").asText())
        .contains("nothing here is of 'MARS'");
    ask("RETRY", "PLATFORM", platform).expect(422);
    ask("SUSPEND", "CAUSE", "x").expect(422);
    ask("RETRY", "CAUSE", "x").expect(422);
    String id = listed("SUSPEND", "PLATFORM", platform);
    start(id, " ").expect(422);
    jdbc.update("update cockpit_run set asked_at = asked_at - interval 2 hour");
    start(id, "late").expect(409);
    app.as("admin").get(RUNS + "/none").expect(404);
    for (String user : List.of("agent1", "lead1", "analyst1")) {
      app.as(user)
          .post(RUNS, Map.of("deed", "SUSPEND", "about", "PLATFORM", "subject", platform))
          .expect(403);
      app.as(user).post(RUNS + "/" + id + "/starts", Map.of("reason", "x")).expect(403);
      app.as(user).post(RUNS + "/" + id + "/stops", Map.of()).expect(403);
    }
  }
}
