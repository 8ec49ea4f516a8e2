package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Tasklist can show, what the application offers to show, and what scripts rely on. */
class FormConformanceTest {

  /** The facts of a case that are read from its aggregate when a form opens, and stored nowhere. */
  private static final Set<String> OFFERED =
      Set.of(
          "orderNo",
          "platform",
          "paymentMethod",
          "deliveryMode",
          "customerName",
          "customerPhone",
          "region",
          "address",
          "lineSummary",
          "amountPayable",
          "orderRemark",
          "notes",
          "requestedBy",
          "cancellationReason",
          "carrier",
          "waybillNo",
          "shipmentStatus",
          "claimedOutcome",
          "heldUntil",
          "carrierWish",
          "lastEvents",
          "windowEnd",
          "openChases",
          "complaintKind",
          "customerClass",
          "complaintRound",
          "callbackPhone",
          "complaintText",
          "complaintSku",
          "complaintNotes",
          "sameFaults",
          "compensationStandard",
          "offeredSolution",
          "contactAdvice",
          "inspectionExtent",
          "returnedPieces",
          "sampleText",
          "ticketNo",
          "ticketKind",
          "ticketPriority",
          "receivedTime",
          "ticketWarning",
          "ticketText",
          "givenAnswer",
          "exceptionCause",
          "severity",
          "level",
          "answerDue",
          "solutionDue",
          "caseText",
          "caseNotes",
          "evidenceList",
          "orderCount",
          "compensationAsked",
          "compensationAskedBy",
          "budgetLeft",
          "claimStatus",
          "claimedAmount",
          "claimNumber",
          "refundKind",
          "returnFault",
          "returnWay",
          "returnLines",
          "returnQuote",
          "returnWaybill",
          "sendBy",
          "receiptText",
          "refundDue",
          "goodsToSendBack",
          "settlementText",
          "refundReason",
          "refundFault",
          "entitlement",
          "refundAmount",
          "discountAsked",
          "discountReason",
          "discountLeftOver",
          "amendmentKind",
          "amendmentStage",
          "amendmentAsked",
          "amendmentProof",
          "amendmentOutcome",
          "amendmentWhy",
          "heldBy",
          "holdText",
          "invoiceNo",
          "freightAccount",
          "freightOpen",
          "freightDue",
          "dunningNotes");

  /** Written by customers, callers or carriers: never rendered as Markdown, which makes links. */
  private static final Set<String> WRITTEN_BY_OTHERS =
      Set.of(
          "customerName",
          "customerPhone",
          "region",
          "address",
          "lineSummary",
          "orderRemark",
          "notes",
          "cancellationReason",
          "carrierWish",
          "lastEvents",
          "callbackPhone",
          "complaintText",
          "complaintSku",
          "complaintNotes",
          "sameFaults",
          "offeredSolution",
          "sampleText",
          "ticketText",
          "givenAnswer",
          "returnLines",
          "returnWaybill",
          "receiptText",
          "goodsToSendBack",
          "settlementText",
          "caseText",
          "caseNotes",
          "evidenceList",
          "refundReason",
          "discountReason",
          "amendmentAsked",
          "amendmentProof",
          "amendmentWhy",
          "holdText",
          "dunningNotes");

  /** Of what form-js 1.8 in Tasklist knows, the components that send one scalar or nothing. */
  private static final Set<String> COMPONENTS =
      Set.of("text", "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select");

  static Stream<FormFile> forms() {
    return FormFile.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsNamedLikeItsFile(FormFile form) {
    assertThat(form.id()).isEqualTo(ModelFiles.stem(form.file()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsOneThatTasklistKnows(FormFile form) {
    assertThat(form.form().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.form().path("schemaVersion").asInt()).isBetween(1, 16);
    assertThat(form.components().map(c -> c.path("type").asText())).isSubsetOf(COMPONENTS);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void idsAndKeysAreUniqueInAForm(FormFile form) {
    assertThat(form.components().map(c -> c.path("id").asText())).doesNotHaveDuplicates();
    assertThat(form.components().filter(c -> c.has("key")).map(c -> c.path("key").asText()))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[a-z][A-Za-z]*"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormShowsOnlyWhatItIsOffered(FormFile form) {
    assertThat(form.shown()).isSubsetOf(OFFERED);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatOthersWroteIsNeverRenderedAsMarkdown(FormFile form) {
    assertThat(form.templated()).doesNotContainAnyElementsOf(WRITTEN_BY_OTHERS);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyLabelSaysItInBothLanguages(FormFile form) {
    assertThat(
            form.components()
                .filter(c -> !c.path("type").asText().equals("text"))
                .map(FormConformanceTest::label))
        .allMatch(label -> label.matches("[A-Z].*[(（].*\\p{IsHan}.*[)）]"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noRowNumbersStandInWhatAgentsRead(FormFile form) {
    assertThat(form.form().findValuesAsText("label")).noneMatch(WordRule::namesARow);
    assertThat(form.form().findValuesAsText("text")).noneMatch(WordRule::namesARow);
    assertThat(form.form().findValuesAsText("description")).noneMatch(WordRule::namesARow);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormAsksSomethingThatMustBeAnswered(FormFile form) {
    assertThat(form.answers().filter(c -> c.path("validate").path("required").asBoolean()))
        .isNotEmpty();
  }

  @Test
  void everyFormBelongsToATask() {
    var used =
        ModelFiles.below(ModelFiles.PROCESSES, ".bpmn").stream()
            .map(ProcessModel::read)
            .flatMap(model -> model.all(UserTask.class))
            .map(UserTask::getCamundaFormRef)
            .collect(Collectors.toSet());

    assertThat(forms().map(FormFile::id)).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void theFieldsThatOthersScriptAgainstAreThere() {
    assertThat(answers("confirm-order"))
        .contains(
            "callResult",
            "namedAmount",
            "doubts",
            "customerName",
            "customerPhone",
            "address",
            "remark");
    assertThat(answers("record-dispatch")).contains("carrier", "waybillNo");
    assertThat(answers("verify-outcome")).contains("verifiedOutcome", "evidence");
    assertThat(answers("answer-ticket")).contains("answer", "cause");
    assertThat(answers("resolve-exception")).contains("resolution", "remark");
  }

  private static Stream<String> answers(String form) {
    return FormFile.of(form).answers().map(c -> c.path("key").asText());
  }

  private static String label(JsonNode component) {
    return component.path("label").asText(component.path("dateLabel").asText());
  }
}
