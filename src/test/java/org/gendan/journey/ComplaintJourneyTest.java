package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint as the desks work it, from its acceptance to the satisfied customer. */
@WholeApp
class ComplaintJourneyTest extends AppTest {

  private static final String INVESTIGATE = "userTask_investigateComplaint";
  private static final String INVESTIGATE_COMPLEX = "userTask_investigateComplexComplaint";
  private static final String CALL_BACK = "userTask_callBack";

  private OrderCase order;
  private String sku;
  private String phone;

  @BeforeEach
  void anOrderOfOneItem() {
    String number = OrderBody.number();
    sku = "SKU-" + number;
    phone = "138%08d".formatted(Math.floorMod(number.hashCode(), 100_000_000));
    order = app.take(OrderBody.cod().with("sku", sku).with("customerPhone", phone));
  }

  @Test
  void aSimpleComplaintIsAnsweredWithinTwoHoursAndSolvedWithinTwoDays() {
    Answer accepted = complain("SERVICE").expect(201);
    String id = accepted.at("/complaintId");
    Instant received = time(accepted.at("/receivedAt"));
    assertThat(accepted.at("/grade")).isEqualTo("SIMPLE");
    assertThat(time(accepted.at("/answerDueAt"))).isEqualTo(received.plus(Duration.ofHours(2)));
    assertThat(time(accepted.at("/solutionDueAt"))).isEqualTo(received.plus(Duration.ofHours(48)));

    investigated("aftersales1", INVESTIGATE, "SOLVE");
    order.complete(
        "aftersales1",
        "userTask_answerComplaint",
        Map.of("solution", "two more months of service", "compensation", "LONGER_SERVICE"));
    calledBack(Map.of("callbackResult", "REACHED", "score", 5, "effective", true));

    JsonNode shown = show(id);
    assertThat(shown.at("/complaint/status").asText()).isEqualTo("CLOSED");
    assertThat(shown.at("/solutions/0/status").asText()).isEqualTo("WITHIN_STANDARD");
    assertThat(shown.at("/callbacks/0/score").asInt()).isEqualTo(5);
    assertThat(instances(id)).isEmpty();
    assertThat(order.story())
        .containsSubsequence(
            "COMPLAINT_ACCEPTED",
            "COMPLAINT_ANSWERED",
            "SOLUTION_OFFERED",
            "COMPLAINT_SOLVED",
            "COMPLAINT_CLOSED",
            "CALLED_BACK");
  }

  @Test
  void aComplexComplaintIsOfSupervisorsAndAnsweredWithinADay() {
    Answer accepted = complain("LEGAL").expect(201);
    Instant received = time(accepted.at("/receivedAt"));
    assertThat(accepted.at("/grade")).isEqualTo("COMPLEX");
    assertThat(time(accepted.at("/answerDueAt"))).isEqualTo(received.plus(Duration.ofHours(24)));
    assertThat(order.tryComplete("aftersales1", INVESTIGATE_COMPLEX, Map.of()).status())
        .isEqualTo(403);

    investigated("supervisor1", INVESTIGATE_COMPLEX, "SOLVE");
    order.complete(
        "supervisor1",
        "userTask_answerComplexComplaint",
        Map.of("solution", "money back", "compensation", "DISCOUNT", "compensationAmount", 200));

    JsonNode solution = show(accepted.at("/complaintId")).at("/solutions/0");
    assertThat(solution.at("/status").asText()).isEqualTo("APPROVED");
    assertThat(solution.at("/decidedBy").asText()).isEqualTo("supervisor1");
    assertThat(order.openTasks()).contains(CALL_BACK);
  }

  @Test
  void whatTheFrontLinePassesOnHasTheLimitsOfSupervisors() {
    Answer accepted = complain("SERVICE").expect(201);

    order.complete(
        "aftersales1", INVESTIGATE, Map.of("finding", "wants a lawyer", "nextStep", "PASS_ON"));

    JsonNode shown = show(accepted.at("/complaintId"));
    assertThat(shown.at("/complaint/grade").asText()).isEqualTo("COMPLEX");
    assertThat(time(shown.at("/complaint/answerDueAt").asText()))
        .isEqualTo(time(accepted.at("/receivedAt")).plus(Duration.ofHours(24)));
    assertThat(shown.at("/answeredAt").isNull()).isTrue();
    assertThat(time(order.task(INVESTIGATE_COMPLEX).at("/dueAt").asText()))
        .isEqualTo(time(shown.at("/complaint/answerDueAt").asText()));
  }

  @Test
  void aCompensationAboveTheStandardIsPromisedOnlyAfterASupervisorHasSaidSo() {
    String id = complain("PRICE").expect(201).at("/complaintId");
    investigated("aftersales1", INVESTIGATE, "SOLVE");
    answered("DISCOUNT", 20.01);
    assertThat(order.openTasks()).contains("userTask_approveRemedy");
    assertThat(show(id).at("/complaint/status").asText()).isEqualTo("ANSWERED");

    order.complete(
        "supervisor1",
        "userTask_approveRemedy",
        Map.of("compensationDecision", "REFUSE", "remark", "too much"));
    answered("DISCOUNT", 25);
    order.complete(
        "supervisor1", "userTask_approveRemedy", Map.of("compensationDecision", "APPROVE"));
    order.complete("aftersales1", "userTask_tellSolution", Map.of("toldBy", "PHONE"));

    JsonNode shown = show(id);
    assertThat(texts(shown.at("/solutions"), "status")).containsExactly("REFUSED", "APPROVED");
    assertThat(shown.at("/complaint/status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void nothingIsGivenForAReview() {
    complain("PRICE").expect(201);
    investigated("aftersales1", INVESTIGATE, "SOLVE");
    Answer refused =
        order.tryComplete(
            "aftersales1",
            "userTask_answerComplaint",
            Map.of("solution", "请给好评，返现5元", "compensation", "DISCOUNT", "compensationAmount", 5));

    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.at("/message")).contains("breaks rule B7");
    assertThat(order.openTasks()).contains("userTask_answerComplaint");
  }

  @Test
  void aProvedFaultIsCorrectedAndTheNextComplaintAboutItIsRecognized() {
    String first = complain("QUALITY").expect(201).at("/complaintId");
    investigated("aftersales1", INVESTIGATE, "QUALITY");
    checked("OUR_FAULT");
    planned();
    assertThat(show(first).at("/corrections/0/department").asText()).isEqualTo("PRODUCTION");

    order = app.take(OrderBody.cod().with("sku", sku).with("customerPhone", phone));
    String second = complain("QUALITY").expect(201).at("/complaintId");
    assertThat(texts(show(second).at("/sameFaults"), "complaintId")).containsExactly(first);
    String taskId = order.task(INVESTIGATE).path("taskId").asText();
    assertThat(
            app.as("aftersales1")
                .get(app.engine("/task/" + taskId + "/form-variables"))
                .expect(200)
                .at("/sameFaults/value"))
        .contains("seam open", "our fault");
    investigated("aftersales1", INVESTIGATE, "QUALITY");

    assertThat(order.openTasks()).contains("userTask_planCorrection");
    planned();
    assertThat(order.openTasks()).contains("userTask_answerComplaint");
  }

  @Test
  void theThirdComplaintAboutTheSameFaultIsNoMatterOfTheFrontLine() {
    complain("QUALITY").expect(201);
    assertThat(complain("QUALITY").expect(201).at("/grade")).isEqualTo("SIMPLE");

    assertThat(complain("QUALITY").expect(201).at("/grade")).isEqualTo("COMPLEX");
  }

  @Test
  void theClockOfTheSolutionStandsWhileASampleIsOnItsWay() {
    Answer accepted = complain("QUALITY").expect(201);
    String id = accepted.at("/complaintId");
    sampleAskedFor();
    assertThat(show(id).at("/complaint/solutionDueAt").isNull()).isTrue();

    app.advance(Duration.ofHours(72));
    app.as("aftersales1")
        .post("/api/complaints/" + id + "/samples", Map.of("requestId", "s1", "quantity", 2))
        .expect(201);

    JsonNode shown = show(id);
    assertThat(time(shown.at("/complaint/solutionDueAt").asText()))
        .isBetween(
            time(accepted.at("/solutionDueAt")).plus(Duration.ofHours(72)),
            time(accepted.at("/solutionDueAt")).plus(Duration.ofHours(73)));
    assertThat(kinds(shown)).doesNotContain("COMPLAINT_SOLUTION_LATE");
    Answer incomplete =
        order.tryComplete("quality1", "userTask_inspectReturnedGoods", inspection(1));
    assertThat(incomplete.at("/message")).contains("inspect at least 2 of the 2 pieces");
    order.complete("quality1", "userTask_inspectReturnedGoods", inspection(2));
    assertThat(order.openTasks()).contains("userTask_answerComplaint");
  }

  @Test
  void aSampleThatNeverComesClosesTheComplaintWithoutACallback() {
    String id = complain("QUALITY").expect(201).at("/complaintId");
    sampleAskedFor();

    order.fireTimer("event_sampleOverdue", id);

    JsonNode shown = show(id);
    assertThat(shown.at("/closing").asText()).isEqualTo("AUTO_CLOSED");
    assertThat(shown.at("/callbacks/0/skipped").asText()).isEqualTo("AUTO_CLOSED");
    assertThat(instances(id)).isEmpty();
  }

  @Test
  void whoeverDoesNotWantToBeCalledIsNotCalled() {
    app.as("agent1")
        .post("/api/contact-policies", Map.of("phone", phone, "wish", "NO_SURVEYS"))
        .expect(201);
    String id = complain("SERVICE").expect(201).at("/complaintId");
    investigated("aftersales1", INVESTIGATE, "SETTLED");

    assertThat(show(id).at("/callbacks/0/skipped").asText()).isEqualTo("DO_NOT_CONTACT");
    assertThat(order.openTasks()).doesNotContain(CALL_BACK);
  }

  @Test
  void whoeverWasAskedInTheSameCallIsNotCalledAgain() {
    String id = complain("SERVICE").expect(201).at("/complaintId");
    Map<String, Object> answer = new HashMap<>(investigation("SETTLED"));
    answer.put("surveyDone", true);
    order.complete("aftersales1", INVESTIGATE, answer);

    assertThat(show(id).at("/callbacks/0/skipped").asText()).isEqualTo("ALREADY_CALLED");
    assertThat(order.openTasks()).doesNotContain(CALL_BACK);
  }

  @Test
  void whoeverRefusesTheCallGetsNoOtherOne() {
    complain("SERVICE").expect(201);
    investigated("aftersales1", INVESTIGATE, "SETTLED");
    calledBack(Map.of("callbackResult", "REFUSED"));

    assertThat(
            app.as("agent1")
                .get("/api/contact-policies?phone=" + phone)
                .expect(200)
                .at("/now/SURVEY/refusedBy"))
        .isEqualTo("NO_SURVEYS");
  }

  @Test
  void whoeverHasForbiddenItMeanwhileCannotBeReported() {
    complain("SERVICE").expect(201);
    investigated("aftersales1", INVESTIGATE, "SETTLED");
    app.as("agent1")
        .post("/api/contact-policies", Map.of("phone", phone, "wish", "NO_CONTACT"))
        .expect(201);

    Answer refused =
        order.tryComplete(
            "aftersales1", CALL_BACK, Map.of("callbackResult", "REACHED", "score", 5));

    assertThat(refused.status()).isBetween(400, 499);
    assertThat(order.openTasks()).contains(CALL_BACK);
  }

  @Test
  void aLowScoreOpensTheComplaintAgainUntilSomebodyElseHasToLook() {
    String id = complain("SERVICE").expect(201).at("/complaintId");
    investigated("aftersales1", INVESTIGATE, "SETTLED");
    Map<String, Object> low = Map.of("callbackResult", "REACHED", "score", 1);
    calledBack(low);

    JsonNode reopened = show(id);
    assertThat(reopened.at("/complaint/status").asText()).isEqualTo("OPEN");
    assertThat(reopened.at("/complaint/round").asInt()).isEqualTo(2);
    assertThat(reopened.at("/complaint/grade").asText()).isEqualTo("COMPLEX");
    investigated("supervisor1", INVESTIGATE_COMPLEX, "SETTLED");
    calledBack(low);
    investigated("supervisor1", INVESTIGATE_COMPLEX, "SETTLED");
    calledBack(low);

    assertThat(show(id).at("/complaint/status").asText()).isEqualTo("CLOSED");
    assertThat(show(id).at("/complaint/round").asInt()).isEqualTo(3);
    assertThat(instances(id)).isEmpty();
    assertThat(order.story()).containsOnlyOnce("COMPLAINT_ESCALATED");
    assertThat(exceptions()).containsExactly("OTHER");
  }

  @Test
  void aMissedAnswerAndAMissedSolutionAreOneExceptionAndTheWorkGoesOn() {
    String id = complain("SERVICE").expect(201).at("/complaintId");

    becomesLate(id, "answerDueAt", "COMPLAINT_ANSWER_LATE");
    assertThat(exceptions()).containsExactly("COMPLAINT_OVERDUE");
    becomesLate(id, "solutionDueAt", "COMPLAINT_SOLUTION_LATE");

    assertThat(kinds(show(id)))
        .containsOnlyOnce("COMPLAINT_ANSWER_LATE")
        .containsOnlyOnce("COMPLAINT_SOLUTION_LATE");
    assertThat(exceptions()).containsExactly("COMPLAINT_OVERDUE");
    assertThat(overdue()).containsExactly("OPEN");
    investigated("aftersales1", INVESTIGATE, "SETTLED");
    assertThat(show(id).at("/complaint/status").asText()).isEqualTo("CLOSED");
    assertThat(overdue()).containsExactly("WITHDRAWN");
  }

  @Test
  void whatWasAnsweredInTimeIsNeverReported() {
    String id = complain("SERVICE").expect(201).at("/complaintId");
    investigated("aftersales1", INVESTIGATE, "SOLVE");

    app.advance(Duration.ofHours(47));

    assertThat(kinds(show(id))).doesNotContain("COMPLAINT_ANSWER_LATE");
    assertThat(exceptions()).isEmpty();
  }

  @Test
  void aCallThatNobodyMakesWithinADayIsReportedOnce() {
    String id = complain("SERVICE").expect(201).at("/complaintId");
    investigated("aftersales1", INVESTIGATE, "SETTLED");

    Instant closed = time(show(id).at("/closedAt").asText());
    assertThat(Duration.between(closed, order.fireTimer("event_callbackDue", id)))
        .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusSeconds(1));

    assertThat(kinds(show(id))).containsOnlyOnce("COMPLAINT_CALLBACK_LATE");
    assertThat(exceptions()).containsExactly("COMPLAINT_OVERDUE");
    calledBack(Map.of("callbackResult", "REACHED", "score", 4));
    assertThat(instances(id)).isEmpty();
    assertThat(overdue()).containsExactly("WITHDRAWN");
  }

  @Test
  void theSameRequestAgainIsTheSameComplaintAndAnotherOneIsRefused() {
    Map<String, Object> body = body("SERVICE");
    Answer first = app.as("agent1").post("/api/complaints", body).expect(201);
    Answer again = app.as("agent1").post("/api/complaints", body).expect(200);
    body.put("text", "something else");

    assertThat(again.at("/complaintId")).isEqualTo(first.at("/complaintId"));
    assertThat(app.as("agent1").post("/api/complaints", body).status()).isEqualTo(409);
    assertThat(instances(first.at("/complaintId"))).isNotEmpty();
    assertThat(order.openTasks()).containsOnlyOnce(INVESTIGATE);
  }

  @Test
  void everyWrongFieldIsNamed() {
    Map<String, Object> body = body("TASTE");
    body.put("sku", "NO-SUCH");
    body.put("text", "x".repeat(4001));
    body.put("callbackPhone", "call me");
    body.put("customerClass", "KING");

    Answer refused = app.as("agent1").post("/api/complaints", body).expect(422);

    assertThat(refused.wrongFields())
        .containsExactlyInAnyOrder("kind", "sku", "text", "callbackPhone", "customerClass");
  }

  @Test
  void anOrderCanBeNamedByItsNumberAndMustBeKnown() {
    Map<String, Object> body = body("SERVICE");
    body.remove("orderId");
    assertThat(app.as("agent1").post("/api/complaints", body).expect(422).wrongFields())
        .containsExactly("orderId");
    body.put("platformOrderNo", "nobody-knows");
    assertThat(app.as("agent1").post("/api/complaints", body).expect(422).wrongFields())
        .containsExactly("platformOrderNo");
    body.put("platform", "TMALL");
    body.put("platformOrderNo", order.no());

    assertThat(app.as("agent1").post("/api/complaints", body).expect(201).at("/orderId"))
        .isEqualTo(order.id());
  }

  @Test
  void analystsHandInNoComplaints() {
    assertThat(app.as("analyst1").post("/api/complaints", body("SERVICE")).status()).isEqualTo(403);
    assertThat(
            app.as("analyst1")
                .post("/api/contact-policies", Map.of("phone", phone, "wish", "WELCOME"))
                .status())
        .isEqualTo(403);
  }

  private Answer complain(String kind) {
    return app.as("agent1").post("/api/complaints", body(kind));
  }

  private Map<String, Object> body(String kind) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", OrderBody.number());
    body.put("orderId", order.id());
    body.put("kind", kind);
    body.put("text", "seam open");
    return body;
  }

  private void investigated(String user, String task, String nextStep) {
    order.complete(user, task, investigation(nextStep));
  }

  private static Map<String, Object> investigation(String nextStep) {
    return Map.of(
        "finding", "a mistake of ours", "firstAnswer", "we are sorry", "nextStep", nextStep);
  }

  private void answered(String compensation, double amount) {
    order.complete(
        "aftersales1",
        "userTask_answerComplaint",
        Map.of("solution", "less", "compensation", compensation, "compensationAmount", amount));
  }

  private void calledBack(Map<String, ?> said) {
    order.complete("aftersales1", CALL_BACK, said);
  }

  private void checked(String verdict) {
    order.complete(
        "quality1",
        "userTask_checkProductFault",
        Map.of(
            "stockChecked", "2 of 40",
            "workInProgressChecked", "none",
            "inspectionRecordsChecked", "passed",
            "faultVerdict", verdict));
  }

  private void planned() {
    order.complete(
        "quality1",
        "userTask_planCorrection",
        Map.of(
            "defect", "seam open",
            "defectRate", "2/40",
            "rootCause", "thread too thin",
            "correctiveAction", "resew the stock",
            "preventiveAction", "another thread",
            "department", "PRODUCTION",
            "completeBy", DeskTime.today().plusDays(30).toString()));
  }

  private void sampleAskedFor() {
    investigated("aftersales1", INVESTIGATE, "QUALITY");
    checked("SAMPLE_NEEDED");
    order.complete(
        "aftersales1", "userTask_askForSample", Map.of("sampleRequest", "please send it back"));
  }

  private static Map<String, Object> inspection(int pieces) {
    return Map.of(
        "isolated",
        true,
        "inspectedQuantity",
        pieces,
        "defectiveQuantity",
        0,
        "inspectionReport",
        "in order",
        "faultVerdict",
        "NOT_OUR_FAULT");
  }

  /** Nothing is reported a minute before the deadline, and once when it is due. */
  private void becomesLate(String complaintId, String deadline, String kind) {
    Instant due = time(show(complaintId).at("/complaint/" + deadline).asText());
    app.advance(Duration.between(order.now(), due).minusMinutes(1));
    assertThat(kinds(show(complaintId))).doesNotContain(kind);
    app.advance(Duration.ofSeconds(61));
    assertThat(kinds(show(complaintId))).containsOnlyOnce(kind);
  }

  private JsonNode show(String complaintId) {
    return app.as("agent1").get("/api/complaints/" + complaintId).expect(200).json();
  }

  private List<String> exceptions() {
    return ofExceptions("cause");
  }

  /** Where the cases about promises that were not kept stand. */
  private List<String> overdue() {
    return ofExceptions("status");
  }

  private List<String> ofExceptions(String field) {
    JsonNode all = app.as("lead1").get("/api/exceptions?size=500").expect(200).json();
    return StreamSupport.stream(all.path("items").spliterator(), false)
        .filter(item -> item.path("orderId").asText().equals(order.id()))
        .map(item -> item.path(field).asText())
        .toList();
  }

  private List<String> instances(String complaintId) {
    String query = "/process-instance?maxResults=50&businessKey=" + complaintId;
    return texts(app.as("admin").get(app.engine(query)).expect(200).json(), "id");
  }

  private static List<String> kinds(JsonNode shown) {
    return texts(shown.at("/notes"), "kind");
  }

  private static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }

  private static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
