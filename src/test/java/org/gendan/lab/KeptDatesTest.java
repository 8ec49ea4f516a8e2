package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.ReturnedGoods;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A date that a case keeps in a variable was made of a table's answer: another answer is previewed
 * by the class that made it, applied to timer, variable and aggregate, and taken back.
 */
@WholeApp
class KeptDatesTest extends AppTest {

  @Autowired private JdbcTemplate jdbc;

  private Lab lab;

  @BeforeEach
  void enter() {
    lab = new Lab(app);
  }

  private static JsonNode at(JsonNode preview, String place) {
    List<JsonNode> found =
        StreamSupport.stream(preview.path("cases").spliterator(), false)
            .filter(one -> one.path("timerId").asText().startsWith(place + "."))
            .toList();
    assertThat(found).as("%s in %s", place, preview.path("cases")).hasSize(1);
    return found.get(0);
  }

  private Instant timer(String activity) {
    return jdbc.queryForObject(
        """
        select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
        where d.ACT_ID_ = ?
        """,
        (row, no) -> row.getTimestamp(1).toInstant(),
        activity);
  }

  private Instant variable(String name) {
    return jdbc.queryForObject(
        "select LONG_ from ACT_RU_VARIABLE where NAME_ = ?",
        (row, no) -> Instant.ofEpochSecond(row.getLong(1) / 1000),
        name);
  }

  /** Previews, applies and takes back; the timer and the variable are where they are expected. */
  private void moves(
      String cell, String value, String model, String event, String variable, Duration by) {
    Instant before = timer(event);
    Instant kept = variable(variable);
    JsonNode preview = lab.preview(cell, value);
    JsonNode one = at(preview, model + "." + event);
    assertThat(Lab.at(one.path("oldDueAt"))).isEqualTo(before);
    assertThat(Lab.at(one.path("newDueAt"))).isEqualTo(before.plus(by));
    assertThat(one.path("reason").asText()).contains("→");
    assertThat(preview.path("cannotTell").asInt()).isZero();
    assertThat(timer(event)).isEqualTo(before);

    String applied = lab.apply(preview);
    assertThat(timer(event)).isEqualTo(before.plus(by));
    assertThat(variable(variable)).isEqualTo(kept.plus(by));

    lab.undo(applied);
    assertThat(timer(event)).isEqualTo(before);
    assertThat(variable(variable)).isEqualTo(kept);
  }

  @Test
  void theOwnerOfAnExceptionAnswersAndSolvesSooner() {
    OrderCase order = app.take(OrderBody.cod());
    String id =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "Out of stock"))
            .expect(201)
            .at("/exceptionId");
    Instant due = Lab.at(order.task("userTask_resolveException").path("dueAt"));
    String cell = "exception-triage.outputEntry_promiseAtRisk_";

    moves(
        cell + "firstAnswer.cell",
        "PT4H15M",
        "exception-escalation",
        "event_answerOverdue",
        "answerDueAt",
        Duration.ofMinutes(15));
    assertThat(Lab.at(order.task("userTask_resolveException").path("dueAt"))).isEqualTo(due);

    JsonNode preview = lab.preview(cell + "solution.cell", "PT12H");
    String applied = lab.apply(preview);
    JsonNode sooner = app.as("lead1").get("/api/exceptions/" + id).expect(200).json();
    assertThat(Lab.at(sooner.findValue("solutionDueAt"))).isEqualTo(timer("event_solutionOverdue"));
    assertThat(sooner.toString()).contains("12 h");
    lab.undo(applied);
    assertThat(Lab.at(order.task("userTask_resolveException").path("dueAt"))).isEqualTo(due);
  }

  @Test
  void aStayThatBeganBeforeItsTermsWereKeptIsListedByName() {
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "Out of stock"))
        .expect(201);
    order.task("userTask_resolveException");
    jdbc.update("update exception_stay set asked_table = null, asked_facts = null");

    JsonNode preview =
        lab.preview("exception-triage.outputEntry_promiseAtRisk_firstAnswer.cell", "PT45M");

    assertThat(preview.path("unchanged").asInt()).isZero();
    JsonNode one = at(preview, "exception-escalation.event_answerOverdue");
    assertThat(one.path("heap").asText()).isEqualTo("CANNOT_TELL");
    assertThat(one.path("orderNo").asText()).isEqualTo(order.no());
    assertThat(one.path("reason").asText()).contains("asked when this stay began was not kept");
  }

  @Test
  void theCarrierSendsBackLater() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", "userTask_makeSecondCall", Map.of("callResult", "UNREACHABLE"));
    Instant returned = parcel.returnAt();

    moves(
        "carrier-rules.outputEntry_sfUnreachable_holdDays.cell",
        "9",
        "return-countdown",
        "event_firstReminderDue",
        "returnAt",
        Duration.ofDays(2));
    assertThat(parcel.returnAt()).isEqualTo(returned);
  }

  @Test
  void aCallThatWasNotAnsweredIsMadeAgainSooner() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", "userTask_makeSecondCall", Map.of("callResult", "UNREACHABLE"));
    Instant before = timer("event_nextLookDue");

    JsonNode preview = lab.preview("try-again.outputEntry_secondNotReached_againHours.cell", "1");

    JsonNode one = at(preview, "shipment-follow-up.event_nextLookDue");
    Instant wanted = Lab.at(one.path("newDueAt"));
    assertThat(wanted).isBefore(before);
    String applied = lab.apply(preview);
    assertThat(timer("event_nextLookDue")).isEqualTo(wanted);
    assertThat(variable("nextLookAt")).isEqualTo(wanted);
    assertThat(Lab.at(parcel.show().at("/next/nextAt"))).isEqualTo(wanted);
    lab.undo(applied);
    assertThat(timer("event_nextLookDue")).isEqualTo(before);
    assertThat(Lab.at(parcel.show().at("/next/nextAt"))).isEqualTo(before);
  }

  @Test
  void aSilentParcelIsMissedSooner() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    Instant before = timer("event_silenceTooLong");
    Instant kept = variable("silentUntilAt");

    JsonNode preview = lab.preview("stall-rules.outputEntry_notPickedUp_stallHours.cell", "20");

    JsonNode one = at(preview, "shipment-follow-up.event_silenceTooLong");
    assertThat(Lab.at(one.path("newDueAt"))).isBefore(before);
    String applied = lab.apply(preview);
    assertThat(variable("silentUntilAt")).isEqualTo(Lab.at(one.path("newDueAt")));
    lab.undo(applied);
    assertThat(timer("event_silenceTooLong")).isEqualTo(before);
    assertThat(variable("silentUntilAt")).isEqualTo(kept);

    app.advance(Duration.ofHours(1));
    parcel.is("PICKED_UP");
    assertThat(
            at(
                    lab.preview("stall-rules.outputEntry_notPickedUp_stallHours.cell", "20"),
                    "shipment-follow-up.event_silenceTooLong")
                .path("heap")
                .asText())
        .as("the parcel is elsewhere than when it was looked at")
        .isEqualTo("CANNOT_TELL");
  }

  @Test
  void aShiftEndsLater() {
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "EVENING")).expect(200);
    Instant before = timer("event_shiftEnded");
    JsonNode all = app.as("analyst1").get("/api/timers").expect(200).json();
    JsonNode preview = null;
    for (JsonNode item : all.path("items")) {
      if (item.path("model").asText().equals("duty-shifts")
          && item.path("value").asText().startsWith("EVENING")) {
        JsonNode tried =
            lab.preview(
                item.path("timerId").asText(),
                item.path("expression").asText().replace("24:00", "23:00"));
        preview = tried.path("earlier").asInt() == 1 ? tried : preview;
      }
    }
    assertThat(preview).isNotNull();
    String applied = lab.apply(preview);
    assertThat(timer("event_shiftEnded")).isEqualTo(before.minus(Duration.ofHours(1)));
    assertThat(app.as("agent1").get("/api/duty").json().toString()).contains("T23:00");
    lab.undo(applied);
    assertThat(timer("event_shiftEnded")).isEqualTo(before);
  }

  @Test
  void aCustomerHasLongerToSendTheGoods() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel.of(app, order, "SF").is("DELIVERED");
    order.complete(
        "logistics1",
        "userTask_verifyOutcome",
        Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: SIGNED"));
    order.becomes("COMPLETED");
    var goods = ReturnedGoods.of(app, order, "RETURN_AND_REFUND", "CARRIER");
    goods.contactHoursBegin();
    order.task("userTask_recordReturnWaybill");
    Instant sendBy = Lab.at(goods.show().path("sendBy"));

    moves(
        "return-cost.outputEntry_carrier_sendWithinDays.cell",
        "12",
        "goods-return",
        "event_returnExpired",
        "returnDueAt",
        Duration.ofDays(2));
    assertThat(Lab.at(goods.show().path("sendBy"))).isEqualTo(sendBy);
  }
}
