package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.model.ModelFiles;
import org.gendan.testing.Patience;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows, clocks, whole files, bad values, and what is asked about before it is done. */
@WholeApp
class LabMoreTest extends AppTest {

  private Lab lab;

  @BeforeEach
  void enter() {
    lab = new Lab(app);
  }

  @Test
  void anotherEndOfAWindowMovesWhatWaitsForIt() {
    OrderCase order = app.take(OrderBody.unpaid());
    Instant before = Lab.at(order.task("userTask_chasePayment").path("dueAt"));
    String cell =
        "cut-off-windows.outputEntry_%s_cutOffWindows.cell"
            .formatted(
                before.atZone(java.time.ZoneId.of("Asia/Shanghai")).getHour() == 16
                    ? "unpaidChaseAfternoon"
                    : "unpaidChaseNight");
    String value = app.as("analyst1").get("/api/timers/" + cell).at("/value");

    JsonNode preview = lab.ask("analyst1", cell, value.replace(":30", ":45")).expect(201).json();
    JsonNode task =
        java.util.stream.StreamSupport.stream(preview.path("cases").spliterator(), false)
            .filter(one -> one.path("timerId").asText().contains("chasePayment"))
            .findFirst()
            .orElseThrow();
    assertThat(Lab.at(task.path("newDueAt"))).isEqualTo(before.plus(Duration.ofMinutes(15)));

    String applied = lab.askToApply(preview, Map.of()).expect(202).at("/applicationId");
    lab.becomes(applied, "DONE");
    assertThat(Lab.at(order.task("userTask_chasePayment").path("dueAt")))
        .isEqualTo(before.plus(Duration.ofMinutes(15)));
    lab.undo(applied);
    assertThat(Lab.at(order.task("userTask_chasePayment").path("dueAt"))).isEqualTo(before);
  }

  @Test
  void aClockOfATicketIsCountedFromItsStartWithItsPause() {
    Instant received = Instant.parse(app.take(OrderBody.cod()).now().toString());
    String ticket =
        app.as("aftersales1")
            .post(
                "/api/tickets",
                Map.of(
                    "platform", "JD",
                    "ticketNo", "LAB-1",
                    "kind", "SERVICE",
                    "receivedAt", received.toString(),
                    "priority", "NORMAL",
                    "text", "Where is it?"))
            .expect(201)
            .at("/ticketId");
    Instant before = Lab.at(app.as("lead1").get("/api/due-dates/" + ticket).json().path("dueAt"));

    JsonNode preview =
        lab.ask("analyst1", "ticket-policy.outputEntry_jdTicket_amount.cell", "PT3H")
            .expect(201)
            .json();
    assertThat(preview.path("cases")).hasSize(1);
    Instant wanted = Lab.at(preview.at("/cases/0/newDueAt"));
    assertThat(wanted).isAfter(before);

    String applied = lab.askToApply(preview, Map.of()).expect(202).at("/applicationId");
    lab.becomes(applied, "DONE");
    assertThat(Lab.at(app.as("lead1").get("/api/due-dates/" + ticket).json().path("dueAt")))
        .isEqualTo(wanted);
    lab.undo(applied);
    assertThat(Lab.at(app.as("lead1").get("/api/due-dates/" + ticket).json().path("dueAt")))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order-lifecycle.startEvent_dispatchLate.duration | 48 hours | changes[0].value | write PT48H",
        "order-lifecycle.startEvent_dispatchLate.duration | 0 | changes[0].value | no ISO 8601",
        "order-confirmation.userTask_confirmOrder.due | ${nobody.knows()} | changes[0].value | nobody",
        "order-lifecycle.nothing.duration | PT1H | changes[0].timerId | no timer",
        "desk.calendar.hours | MON 08:00-12:00 | changes[0].timerId | reload"
      })
  void aBadValueIsNamedWithWhatToWrite(String timer, String value, String field, String says) {
    JsonNode refused = lab.ask("analyst1", timer, value).expect(422).json();
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(refused.at("/errors/0/message").asText()).contains(says);
  }

  @Test
  void leadsReadAndOthersDoNot() {
    lab.ask("lead1", Lab.CONFIRM, "PT3H").expect(403);
    lab.ask("agent1", Lab.CONFIRM, "PT3H").expect(403);
    String id = lab.ask("analyst1", Lab.CONFIRM, "PT3H").expect(201).at("/previewId");
    app.as("lead1").get("/api/lab/previews/" + id).expect(200);
    app.as("agent1").get("/api/lab/previews/" + id).expect(403);
    Answer csv = app.as("lead1").get("/api/lab/previews/" + id, "text/csv").expect(200);
    assertThat(csv.text()).contains("orderNo,caseId,timerId,heap");
  }

  @Test
  void whatWouldBeBreachedAtOnceIsAskedAboutFirst() {
    OrderCase order = app.take(OrderBody.cod());
    order.task("userTask_confirmOrder");
    app.advance(Duration.ofHours(1));
    JsonNode preview = lab.ask("analyst1", Lab.CONFIRM, "PT30M").expect(201).json();
    assertThat(preview.path("dueAtOnce").asInt()).isEqualTo(1);
    assertThat(preview.at("/lateAlready/0/orderNo").asText()).isEqualTo(order.no());
    assertThat(preview.path("load")).hasSize(2);
    assertThat(preview.at("/load/0/desk").asText()).isEqualTo("order-agents");
    assertThat(preview.at("/load/0/before").asInt()).isZero();
    assertThat(preview.at("/load/0/after").asInt()).isEqualTo(1);

    assertThat(lab.askToApply(preview, Map.of()).expect(409).at("/detail")).contains(order.no());
    String applied =
        lab.askToApply(preview, Map.of("breachAtOnce", true)).expect(202).at("/applicationId");
    lab.becomes(applied, "DONE");
    lab.undo(applied);
  }

  @Test
  void aModelEditedAsAWholeIsPreviewedAndAppliedToNewCasesAlone() {
    OrderCase order = app.take(OrderBody.cod());
    Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
    String file =
        ModelFiles.text(ModelFiles.named("order-confirmation.bpmn"))
            .replaceFirst("'desk', 'PT2H'\\)}\"", "'desk', 'PT3H')}\"");
    JsonNode preview =
        app.as("analyst1")
            .post(
                "/api/lab/previews/files/order-confirmation.bpmn",
                "application/octet-stream",
                file.getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .json();
    assertThat(preview.path("later").asInt()).isEqualTo(1);

    JsonNode applied = lab.askToApply(preview, Map.of("running", false)).expect(202).json();
    assertThat(applied.path("status").asText()).isEqualTo("DONE");
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);
    OrderCase next = app.take(OrderBody.cod());
    assertThat(Lab.at(next.task("userTask_confirmOrder").path("dueAt"))).isAfter(before);
    lab.undo(applied.path("applicationId").asText());
  }

  @Test
  void aNumberForAWhileReturnsByItself() {
    OrderCase order = app.take(OrderBody.cod());
    Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
    JsonNode preview = lab.ask("analyst1", Lab.CONFIRM, "PT6H").expect(201).json();
    String until = order.now().plus(Duration.ofMinutes(30)).toString();
    String applied =
        lab.askToApply(preview, Map.of("until", until)).expect(202).at("/applicationId");
    lab.becomes(applied, "DONE");
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isAfter(before);

    app.advance(Duration.ofMinutes(31));

    Patience.await()
        .until(
            () ->
                !app.as("lead1")
                    .get("/api/lab/applications/" + applied)
                    .json()
                    .path("returnedBy")
                    .isNull());
    String back = app.as("lead1").get("/api/lab/applications/" + applied).at("/returnedBy");
    assertThat(lab.becomes(back, "DONE").path("returns").asText()).isEqualTo(applied);
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);
    assertThat(app.as("lead1").get("/api/timers/" + Lab.CONFIRM).at("/value")).isEqualTo("PT2H");
  }

  @Test
  void anotherCalendarCountsWhatWaitsAnew() {
    OrderCase order = app.take(OrderBody.cod());
    Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
    String today =
        order.now().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    String desk = app.as("lead1").get("/lab/files/desk.yaml").expect(200).text();

    JsonNode preview =
        lab.upload(
                "desk.yaml",
                desk + "\noverrides:\n  - { date: " + today + ", off: true, name: Stocktaking }\n")
            .expect(201)
            .json();

    JsonNode one = preview.at("/cases/0");
    assertThat(preview.path("later").asInt()).isEqualTo(1);
    assertThat(one.path("orderNo").asText()).isEqualTo(order.no());
    assertThat(Lab.at(one.path("oldDueAt"))).isEqualTo(before);
    assertThat(Lab.at(one.path("newDueAt"))).isAfter(before.plus(Duration.ofHours(12)));
    assertThat(one.path("reason").asText()).contains("Stocktaking");
    assertThat(lab.askToApply(preview, Map.of()).expect(409).at("/detail")).contains("desk.yaml");
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);

    String refused =
        lab.upload("desk.yaml", desk.replace("MON-FRI", "MON-FREE")).expect(422).text();
    assertThat(refused).contains("desk.yaml:5");
    JsonNode same = lab.upload("desk.yaml", desk).expect(201).json();
    assertThat(same.path("unchanged").asInt()).isEqualTo(1);
    String applied = lab.askToApply(same, Map.of()).expect(202).at("/applicationId");
    lab.becomes(applied, "DONE");
    lab.undo(applied);
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);
  }

  @Test
  void theReturnOfTheOldNumberIsPreviewedAndAskedAbout() {
    OrderCase order = app.take(OrderBody.cod());
    Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
    JsonNode preview = lab.ask("analyst1", Lab.CONFIRM, "PT6H").expect(201).json();
    Instant longer = Lab.at(preview.at("/cases/0/newDueAt"));
    String address = "/api/lab/previews/" + preview.path("previewId").asText() + "/return?until=";

    JsonNode early = app.as("lead1").get(address + before.minusSeconds(600)).expect(200).json();
    assertThat(early.path("earlier").asInt()).isEqualTo(1);
    assertThat(Lab.at(early.at("/cases/0/returnsTo"))).isEqualTo(before);
    JsonNode late = app.as("lead1").get(address + before.plusSeconds(600)).expect(200).json();
    assertThat(late.path("dueAtOnce").asInt()).isEqualTo(1);
    JsonNode over = app.as("lead1").get(address + longer.plusSeconds(600)).expect(200).json();
    assertThat(over.path("over").asInt()).isEqualTo(1);
    app.as("lead1").get(address + before.minus(Duration.ofDays(1))).expect(422);

    String until = before.plusSeconds(600).toString();
    assertThat(lab.askToApply(preview, Map.of("until", until)).expect(409).at("/detail"))
        .contains(order.no());
  }

  @Test
  void aFilterMovesWhatItChoosesAndNothingElse() {
    OrderCase one = app.take(OrderBody.cod());
    OrderCase other = app.take(OrderBody.cod());
    Instant ones = Lab.at(one.task("userTask_confirmOrder").path("dueAt"));
    Instant others = Lab.at(other.task("userTask_confirmOrder").path("dueAt"));
    JsonNode preview = lab.ask("analyst1", Lab.CONFIRM, "PT6H").expect(201).json();

    String applied =
        lab.askToApply(preview, Map.of("filter", Map.of("orderNos", List.of(one.no()))))
            .expect(202)
            .at("/applicationId");
    lab.becomes(applied, "DONE");

    assertThat(Lab.at(one.task("userTask_confirmOrder").path("dueAt"))).isAfter(ones);
    assertThat(Lab.at(other.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(others);
    lab.undo(applied);
    assertThat(Lab.at(one.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(ones);
  }

  @Test
  void aTableEditedAsAWholeGoesThroughTheSamePreview() {
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "Out of stock"))
        .expect(201);
    Instant before = Lab.at(order.task("userTask_resolveException").path("dueAt"));
    String table =
        ModelFiles.text(ModelFiles.named("exception-triage.dmn"))
            .replaceFirst(
                "(?s)(outputEntry_promiseAtRisk_firstAnswer\">\\s*<text>\")PT4H", "$1PT6H");

    JsonNode preview = lab.upload("exception-triage.dmn", table).expect(201).json();

    assertThat(preview.path("later").asInt()).isEqualTo(2);
    assertThat(preview.path("cannotTell").asInt()).isZero();
    String elsewhere =
        ModelFiles.text(ModelFiles.named("exception-triage.dmn"))
            .replace("\"NOT_SHIPPED\", \"DELAY_RISK\"", "\"NOT_SHIPPED\"")
            .replace("\"CUSTOMS\", \"PAPERS\"", "\"CUSTOMS\", \"PAPERS\", \"DELAY_RISK\"");
    assertThat(
            lab.upload("exception-triage.dmn", elsewhere)
                .expect(201)
                .json()
                .path("unchanged")
                .asInt())
        .as("another row, which is no number but decides one, says the same times")
        .isEqualTo(3);
    String applied = lab.askToApply(preview, Map.of()).expect(202).at("/applicationId");
    lab.becomes(applied, "DONE");
    assertThat(Lab.at(order.task("userTask_resolveException").path("dueAt")))
        .isEqualTo(before.plus(Duration.ofHours(2)));
    lab.undo(applied);
    assertThat(Lab.at(order.task("userTask_resolveException").path("dueAt"))).isEqualTo(before);
  }
}
