package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What went wrong with an order, from the report to the solution. */
@WholeApp
class ExceptionJourneyTest extends AppTest {

  private static final String RESOLVE = "userTask_resolveException";
  private static final String APPROVE = "userTask_approveCompensation";
  private static final String AGREE = "userTask_agreeWithThirdParty";

  /** As much of a PNG as tells what it is. */
  private static final byte[] PHOTO = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  @Test
  void aSecondReportOfTheSameCauseJoinsTheFirst() {
    OrderCase order = app.takeSent(OrderBody.cod());
    Answer first = report(order, "r1", "LOST").expect(201);
    Answer second = report(order, "r2", "LOST").expect(200);
    Answer again = report(order, "r1", "LOST").expect(200);
    Answer other = report(order, "r3", "DAMAGED").expect(201);

    assertThat(first.json().path("joined").asBoolean()).isFalse();
    assertThat(second.json().path("joined").asBoolean()).isTrue();
    assertThat(second.at("/exceptionId")).isEqualTo(first.at("/exceptionId"));
    assertThat(again.at("/exceptionId")).isEqualTo(first.at("/exceptionId"));
    assertThat(other.at("/exceptionId")).isNotEqualTo(first.at("/exceptionId"));
    assertThat(order.openTasks()).filteredOn(RESOLVE::equals).hasSize(2);
    assertThat(order.story()).contains("EXCEPTION_RAISED", "EXCEPTION_JOINED");
  }

  @Test
  void ofTwentyReportsAtTheSameMomentOneOpensTheCase() throws Exception {
    OrderCase order = app.takeSent(OrderBody.cod());
    List<Future<Answer>> answers = new ArrayList<>();
    var callers = Executors.newFixedThreadPool(20);
    try {
      for (int i = 0; i < 20; i++) {
        String requestId = "race-" + i;
        answers.add(callers.submit(() -> report(order, requestId, "SHORTAGE")));
      }
      int opened = 0;
      for (Future<Answer> answer : answers) {
        opened += answer.get().status() == 201 ? 1 : 0;
        assertThat(answer.get().status()).as("%s", answer.get()).isIn(200, 201);
      }
      assertThat(opened).isEqualTo(1);
    } finally {
      callers.shutdown();
    }
    assertThat(order.openTasks()).filteredOn(RESOLVE::equals).hasSize(1);
    String id = answers.get(0).get().at("/exceptionId");
    assertThat(show(id).path("reports")).hasSize(20);
  }

  @Test
  void theErrorOfAVipIsWithTheDepartmentHeadAtOnce() {
    OrderCase order = app.takeSent(vip());
    Answer raised = report(order, "r1", "WRONG_GOODS").expect(201);

    assertThat(raised.json().path("level").asInt()).isEqualTo(1);
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("department-heads");
    assertThat(order.tryComplete("agent1", RESOLVE, Map.of("resolution", "RESOLVED")).status())
        .isEqualTo(403);
    order.complete(
        "head1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "right goods on their way"));

    assertThat(order.openTasks()).doesNotContain(RESOLVE);
    assertThat(show(raised.at("/exceptionId")).at("/exception/status").asText())
        .isEqualTo("RESOLVED");
    assertThat(order.story()).containsSubsequence("EXCEPTION_RAISED", "EXCEPTION_RESOLVED");
  }

  @Test
  void anOverdueTicketIsWithTechnicalSupportAndRisesWhenItsTimeIsOver() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "TICKET_OVERDUE").expect(201).at("/exceptionId");
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("tech-support");

    order.fireTimer("event_solutionOverdue", id);
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("supervisors");
    order.fireTimer("event_solutionOverdue", id);
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("department-heads");

    hadAlwaysAnOwner(id);
    assertThat(order.story()).contains("EXCEPTION_OVERDUE");
  }

  @Test
  void aCaseThatAnsweredItselfIsWithdrawn() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "DELAY_RISK").expect(201).at("/exceptionId");
    String withdrawals = "/api/exceptions/" + id + "/withdrawals";
    app.as("agent1").post(withdrawals, Map.of("reason", "it arrived")).expect(403);
    app.as("finance1").post(withdrawals, Map.of("reason", "it arrived")).expect(403);
    assertThat(app.as("logistics1").post(withdrawals, Map.of()).expect(422).wrongFields())
        .containsExactly("reason");
    app.as("logistics1").post(withdrawals, Map.of("reason", "it arrived")).expect(200);

    assertThat(order.openTasks()).doesNotContain(RESOLVE);
    assertThat(show(id).at("/exception/status").asText()).isEqualTo("WITHDRAWN");
    report(order, "r2", "DELAY_RISK").expect(201);
  }

  @Test
  void thoseAboveTheOwnerWithdrawACaseAndThoseBelowDoNot() {
    OrderCase order = app.take(OrderBody.cod());
    String low = report(order, "r1", "DELAY_RISK").expect(201).at("/exceptionId");
    String high = report(order, "r2", "TICKET_OVERDUE").expect(201).at("/exceptionId");
    Map<String, String> why = Map.of("reason", "a mistake");

    app.as("lead1").post("/api/exceptions/" + low + "/withdrawals", why).expect(200);
    app.as("lead1").post("/api/exceptions/" + high + "/withdrawals", why).expect(403);
    app.as("logistics1").post("/api/exceptions/" + high + "/withdrawals", why).expect(403);
    app.as("supervisor1").post("/api/exceptions/" + high + "/withdrawals", why).expect(200);
  }

  @Test
  void aSolutionSaysWhatItIsAndACaseIsHandedToAnotherDesk() {
    OrderCase order = app.take(OrderBody.cod());
    report(order, "r1", "PAPERS").expect(201);

    Answer silent = order.tryComplete("logistics1", RESOLVE, Map.of("resolution", "RESOLVED"));
    Answer nowhere = order.tryComplete("logistics1", RESOLVE, Map.of("resolution", "HAND_OVER"));
    Answer same =
        order.tryComplete(
            "logistics1", RESOLVE, Map.of("resolution", "HAND_OVER", "handOverTo", "logistics"));

    assertThat(silent.at("/message")).contains("remark: is missing");
    assertThat(nowhere.at("/message")).contains("handOverTo: is missing");
    assertThat(same.at("/message")).contains("logistics has the case");
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("logistics");
  }

  @Test
  void aboveTheLastLevelIsNobodyAndTheFirstPromiseStays() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "COMPLAINT_OVERDUE").expect(201).at("/exceptionId");
    String promised = show(id).at("/exception/promisedAt").asText();
    assertThat(promised).isEqualTo(show(id).at("/exception/solutionDueAt").asText());

    order.fireTimer("event_solutionOverdue", id);
    order.fireTimer("event_solutionOverdue", id);

    JsonNode found = show(id);
    assertThat(found.at("/exception/promisedAt").asText()).isEqualTo(promised);
    assertThat(found.at("/exception/solutionDueAt").asText()).isNotEqualTo(promised);
    List<String> moves =
        StreamSupport.stream(found.path("notes").spliterator(), false)
            .filter(note -> note.path("kind").asText().equals("EXCEPTION_OVERDUE"))
            .map(note -> note.path("text").asText())
            .toList();
    assertThat(moves).hasSize(2);
    assertThat(moves.get(0)).startsWith("From supervisors to department-heads, level 1");
    assertThat(moves.get(1)).startsWith("Still with department-heads, level 1").contains("nobody");
  }

  @Test
  void damagedExpensiveGoodsAreCompensatedAtLevelTwo() {
    OrderCase order = app.takeSent(OrderBody.cod().with("unitPrice", "1500.00"));
    Answer raised = report(order, "r1", "DAMAGED").expect(201);
    String id = raised.at("/exceptionId");
    assertThat(raised.json().path("level").asInt()).isEqualTo(2);
    app.as("aftersales1").postParts(evidence(id), Map.of("file.png", PHOTO)).expect(201);

    order.complete("supervisor1", RESOLVE, Map.of("resolution", "COMPENSATE", "remark", "photos"));

    assertThat(order.openTasks()).doesNotContain(RESOLVE);
    JsonNode found = show(id);
    assertThat(found.at("/exception/status").asText()).isEqualTo("COMPENSATED");
    assertThat(found.at("/compensations/0/amount").asText()).isEqualTo("597.6");
    assertThat(found.at("/compensations/0/decidedBy").asText()).isEqualTo("supervisor1");
    assertThat(ledgerOf(id)).containsExactly("supervisors 597.6");
    hadAlwaysAnOwner(id);
    assertThat(order.story()).contains("EVIDENCE_ADDED", "EXCEPTION_COMPENSATED");
  }

  @Test
  void whatTheDeskAsksForNeedsTheSeniorSupervisor() {
    OrderCase order = app.takeSent(OrderBody.cod());
    String id = report(order, "r1", "SHORTAGE").expect(201).at("/exceptionId");
    order.complete(
        "aftersales1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", "20"));
    assertThat(order.task(APPROVE).path("group").asText()).isEqualTo("supervisors");
    assertThat(order.tryComplete("aftersales1", APPROVE, Map.of("approval", "APPROVE")).status())
        .isEqualTo(403);
    order.complete("supervisor1", APPROVE, Map.of("approval", "REFUSE", "remark", "too much"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("after-sales");

    order.complete(
        "aftersales1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", "10"));
    order.complete("supervisor1", APPROVE, Map.of("approval", "APPROVE"));

    assertThat(show(id).at("/exception/status").asText()).isEqualTo("COMPENSATED");
    assertThat(ledgerOf(id)).containsExactly("supervisors 10.0");
    hadAlwaysAnOwner(id);
  }

  @Test
  void aboveTheStandardTheDepartmentHeadDecidesAndNobodyGrantsMoreThanTheOrder() {
    OrderCase order = app.takeSent(OrderBody.cod());
    String id = report(order, "r1", "SHORTAGE").expect(201).at("/exceptionId");
    Answer refused =
        order.tryComplete(
            "aftersales1",
            RESOLVE,
            Map.of("resolution", "COMPENSATE", "compensationAmount", "247"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("refund the order instead");

    order.complete(
        "aftersales1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", "100"));
    assertThat(order.task(APPROVE).path("group").asText()).isEqualTo("department-heads");
    order.complete("head1", APPROVE, Map.of("approval", "APPROVE"));

    assertThat(ledgerOf(id)).containsExactly("department-heads 100.0");
  }

  @Test
  void theDeskAsksForHelpGetsTheCaseBackHandsItOverAndKeepsAllNotes() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "PAPERS").expect(201).at("/exceptionId");
    order.complete("logistics1", RESOLVE, Map.of("resolution", "ESCALATE", "remark", "stuck"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("team-leads");
    order.complete("lead1", RESOLVE, Map.of("resolution", "ESCALATE", "remark", "not ours"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("supervisors");
    order.complete(
        "supervisor1", RESOLVE, Map.of("resolution", "GIVE_BACK", "remark", "call them"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("team-leads");
    order.complete("lead1", RESOLVE, Map.of("resolution", "GIVE_BACK", "remark", "call them"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("logistics");
    order.complete(
        "logistics1", RESOLVE, Map.of("resolution", "HAND_OVER", "handOverTo", "order-agents"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("order-agents");
    order.complete("agent2", RESOLVE, Map.of("resolution", "THIRD_PARTY"));
    order.complete(
        "finance1", AGREE, Map.of("thirdParty", "INSURER", "agreement", "they pay half"));
    assertThat(order.task(RESOLVE).path("group").asText()).isEqualTo("order-agents");
    order.complete(
        "agent1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "half is paid back"));

    hadAlwaysAnOwner(id);
    assertThat(texts(show(id).path("notes"), "kind"))
        .containsSubsequence(
            "EXCEPTION_RAISED",
            "EXCEPTION_ESCALATED",
            "OWNER_TOLD",
            "EXCEPTION_GIVEN_BACK",
            "EXCEPTION_HANDED_OVER",
            "THIRD_PARTY_ASKED",
            "THIRD_PARTY_AGREED",
            "EXCEPTION_RESOLVED");
  }

  @Test
  void aJumpOfAWeekRaisesACaseByOneLevelAndGivesItsOwnerTheWholeTime() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "PAPERS").expect(201).at("/exceptionId");
    order.task(RESOLVE);
    app.advance(Duration.ofDays(7));

    JsonNode owners = show(id).path("owners");
    assertThat(owners).hasSize(2);
    assertThat(owners.get(1).path("ownerGroup").asText()).isEqualTo("tech-support");
    app.advance(Duration.ofDays(7));
    app.advance(Duration.ofDays(7));

    assertThat(texts(show(id).path("owners"), "ownerGroup"))
        .containsExactly("logistics", "tech-support", "supervisors", "department-heads");
    hadAlwaysAnOwner(id);
  }

  @Test
  void theCustomerIsToldOnceWhenContactIsAllowed() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "DELAY_RISK").expect(201).at("/exceptionId");
    order.complete("logistics1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "found"));
    // What may be sent now is sent before the clock moves; quiet hours are over after thirteen.
    app.advance(Duration.ZERO);
    // Two messages about one order keep their distance.
    app.advance(Duration.ofMinutes(31));
    app.advance(Duration.ofHours(13));
    app.advance(Duration.ofMinutes(31));

    List<String> told =
        StreamSupport.stream(show(id).path("notices").spliterator(), false)
            .filter(notice -> notice.path("status").asText().equals("SENT"))
            .map(notice -> notice.path("kind").asText())
            .toList();
    assertThat(told).as("%s", show(id).path("notices")).containsOnlyOnce("RESOLVED");
    assertThat(show(id).at("/notices").findValuesAsText("status")).doesNotContain("SENDING");
    assertThat(order.story()).contains("CUSTOMER_TOLD");
  }

  @Test
  void whoWantsNoContactIsNotTold() {
    String phone =
        "139" + String.format("%08d", Math.abs(OrderBody.number().hashCode()) % 100000000);
    app.as("agent1").post("/api/contact-policies", Map.of("phone", phone, "wish", "NO_CONTACT"));
    OrderCase order = app.take(OrderBody.cod().with("customerPhone", phone));
    String id = report(order, "r1", "DELAY_RISK").expect(201).at("/exceptionId");
    order.complete("logistics1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "found"));
    app.advance(Duration.ofHours(13));

    assertThat(show(id).at("/notices").findValuesAsText("status")).containsOnly("DROPPED");
    assertThat(order.story()).doesNotContain("CUSTOMER_TOLD");
  }

  @Test
  void theFailureOfANoticeOpensNoCaseThatNotifiesAgain() {
    OrderCase order = app.take(OrderBody.cod());
    report(order, "notice-failed-1", "OTHER").expect(201);
    report(order, "notice-failed-2", "OTHER").expect(200);
    app.advance(Duration.ofHours(1));

    String id = report(order, "notice-failed-3", "OTHER").expect(200).at("/exceptionId");
    assertThat(show(id).at("/notices").findValuesAsText("status")).containsOnly("DROPPED");
  }

  @Test
  void aClaimIsInspectedFiledChasedAnsweredAndSettled() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "PAPERS").expect(201).at("/exceptionId");
    Answer opened = claim(id, "c1").expect(201);
    claim(id, "c1").expect(200);
    String claimId = opened.at("/claimId");
    order.complete(
        "logistics1", "userTask_inspectGoods", Map.of("inspection", "two of three boxes arrived"));
    order.complete("logistics1", "userTask_fileClaim", Map.of("carrierClaimNo", "SF-77"));
    order.complete("logistics1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "found"));
    order.fireTimer("event_claimAnswerOverdue", claimId);
    order.complete("logistics1", "userTask_chaseClaim", Map.of("remark", "by tomorrow"));
    order.complete(
        "logistics1",
        "userTask_recordClaimAnswer",
        Map.of("claimAnswer", "ACCEPTED", "amount", "80"));
    assertThat(
            order
                .tryComplete(
                    "logistics1",
                    "userTask_bookSettlement",
                    Map.of("amount", "80", "reference", "B-1"))
                .status())
        .isEqualTo(403);
    order.complete(
        "finance1", "userTask_bookSettlement", Map.of("amount", "80", "reference", "B-1"));

    JsonNode claims =
        app.as("finance1").get("/api/exceptions/" + id + "/claims").expect(200).json();
    assertThat(claims.at("/items/0/status").asText()).isEqualTo("SETTLED");
    assertThat(claims.at("/items/0/settled").asText()).isEqualTo("80.0");
    assertThat(order.story())
        .containsSubsequence(
            "CLAIM_OPENED",
            "CLAIM_INSPECTED",
            "CLAIM_FILED",
            "CLAIM_OVERDUE",
            "CLAIM_CHASED",
            "CLAIM_ACCEPTED",
            "CLAIM_SETTLED");
  }

  @Test
  void evidenceIsWhatItIsAndNotWhatItsNameSays() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "r1", "PAPERS").expect(201).at("/exceptionId");
    Answer first =
        app.as("aftersales1").postParts(evidence(id), Map.of("file.exe", PHOTO)).expect(201);
    app.as("aftersales1").postParts(evidence(id), Map.of("file.exe", PHOTO)).expect(200);

    assertThat(first.at("/mediaType")).isEqualTo("image/png");
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(
            app.as("aftersales1")
                .postParts(evidence(id), Map.of("file.png", page))
                .expect(422)
                .wrongFields())
        .containsExactly("file");
    byte[] large = Arrays.copyOf(PHOTO, 11 * 1024 * 1024);
    app.as("aftersales1").postParts(evidence(id), Map.of("file.png", large)).expect(422);
    String path = evidence(id) + "/" + first.at("/evidenceId");
    assertThat(app.as("logistics1").get(path).expect(200).contentType()).isEqualTo("image/png");
    assertThat(app.as("analyst1").get(path).status()).isEqualTo(403);
    assertThat(app.asNobody().get(path).status()).isEqualTo(401);
    assertThat(app.as("analyst1").postParts(evidence(id), Map.of("file.png", PHOTO)).status())
        .isEqualTo(403);
  }

  @Test
  void ofAnOrderThatEndedBeforeItLeftNothingCanBeLateOrBroken() {
    OrderCase order = app.take(OrderBody.cod());
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);

    Answer late = report(order, "r1", "NOT_SHIPPED");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/detail")).contains("has ended");
    assertThat(order.openTasks()).isEmpty();
    assertThat(report(order, "r2", "DAMAGED").expect(409).at("/detail")).contains("ever left");
    report(order, "r3", "OTHER").expect(201);
  }

  @Test
  void whatIsWrongWithAReportIsSaid() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(report(order, "r1", "VANISHED").expect(422).wrongFields()).containsExactly("cause");
    assertThat(report(order, "", "PAPERS").expect(422).wrongFields()).containsExactly("requestId");
    assertThat(
            app.as("agent1")
                .post("/api/orders/x/exceptions", Map.of("requestId", "r", "cause", "PAPERS"))
                .status())
        .isEqualTo(404);
    assertThat(
            app.as("analyst1")
                .post(
                    "/api/orders/" + order.id() + "/exceptions",
                    Map.of("requestId", "r", "cause", "PAPERS"))
                .status())
        .isEqualTo(403);
    report(order, "r1", "PAPERS").expect(201);
    assertThat(report(order, "r1", "OTHER").status()).isEqualTo(409);
  }

  private Answer report(OrderCase order, String requestId, String cause) {
    return app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", requestId, "cause", cause, "text", "seen by the customer"));
  }

  private Answer claim(String exceptionId, String requestId) {
    return app.as("logistics1")
        .post(
            "/api/exceptions/" + exceptionId + "/claims",
            Map.of("requestId", requestId, "carrier", "SF", "waybillNo", "SF77", "amount", 120.00));
  }

  private static String evidence(String exceptionId) {
    return "/api/exceptions/" + exceptionId + "/evidence";
  }

  private List<String> ledgerOf(String exceptionId) {
    JsonNode entries =
        app.as("finance1").get("/api/compensations").expect(200).json().path("entries");
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(entry -> entry.path("exceptionId").asText().equals(exceptionId))
        .map(e -> e.path("approverGroup").asText() + " " + e.path("amount").asText())
        .toList();
  }

  private static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }

  private JsonNode show(String exceptionId) {
    return app.as("agent1").get("/api/exceptions/" + exceptionId).expect(200).json();
  }

  /** Each owner takes over at the very moment at which the one before leaves. */
  private void hadAlwaysAnOwner(String exceptionId) {
    JsonNode found = show(exceptionId);
    List<JsonNode> owners =
        StreamSupport.stream(found.path("owners").spliterator(), false).toList();
    assertThat(owners.get(0).path("startedAt")).isEqualTo(found.at("/exception/raisedAt"));
    for (int i = 1; i < owners.size(); i++) {
      assertThat(owners.get(i).path("startedAt")).isEqualTo(owners.get(i - 1).path("endedAt"));
    }
    assertThat(owners.get(owners.size() - 1).path("endedAt"))
        .isEqualTo(found.at("/exception/endedAt"));
  }

  private static OrderBody vip() {
    return OrderBody.cod().with("customerVip", "true");
  }
}
