package org.gendan.shipment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.shipment.SampleShipments.parcel;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.gendan.engine.EngineForTests;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.ShipmentFollowUpModel;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.care.ParcelPlan.Step;
import org.gendan.shipment.followup.Outcomes.Verdict;
import org.gendan.shipment.outcome.OutcomeDoubt.Decision;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentFollowUpTest {

  private static final String ID = "shipment-1";
  private static final Instant LATER = EngineForTests.NOW.plus(Duration.ofDays(3));
  private static final String[] NOTHING_TO_DO = {
    "event_nextLookDue", "event_silenceTooLong", "event_statusChanged"
  };

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ShipmentFollowUpProcess process = new ShipmentFollowUpProcess(engine.processes());
  private final NextSteps steps = engine.the(NextSteps.class);
  private final Calls calls = engine.the(Calls.class);
  private final Outcomes outcomes = engine.the(Outcomes.class);
  private final StalledParcels stalls = engine.the(StalledParcels.class);

  @BeforeEach
  void silenceIsWatched() {
    when(stalls.check(ID)).thenReturn(LATER);
  }

  @Test
  void aParcelUnderWayWaitsForNewsAndForItsNextStep() {
    dispatched(Step.WAIT);

    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);
    assertThat(story.timer("event_nextLookDue").getDuedate()).isEqualTo(Date.from(LATER));
  }

  @Test
  void theNextStepIsLookedAtWhenItIsDue() {
    dispatched(Step.WAIT);
    plan(Step.THIRD_CALL);

    story.fire("event_nextLookDue");

    assertThat(story.openTasks()).containsExactly("userTask_makeThirdCall");
  }

  @Test
  void silenceIsLookedAtAgainAndAgain() {
    dispatched(Step.WAIT);
    assertThat(story.timer("event_silenceTooLong").getDuedate()).isEqualTo(Date.from(LATER));

    story.fire("event_silenceTooLong");
    story.fire("event_silenceTooLong");

    assertThat(story.timesPassed("serviceTask_checkProgress")).isEqualTo(3);
    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);
  }

  @Test
  void silenceIsWatchedWhileACallIsOpen() {
    dispatched(Step.SECOND_CALL);

    story.fire("event_silenceTooLong");

    assertThat(story.openTasks()).containsExactly("userTask_makeSecondCall");
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_CALL, userTask_makeFirstCall, P1D",
    "SECOND_CALL, userTask_makeSecondCall, PT4H",
    "THIRD_CALL, userTask_makeThirdCall, P1D"
  })
  void theCallThatIsDueIsMadeAndItsAnswerKept(Step step, String task, String due) {
    dispatched(step);
    assertThat(story.openTasks()).containsExactly(task);
    assertThat(story.task(task).getDueDate()).isEqualTo(in(due));
    plan(Step.WAIT);

    story.complete(
        task,
        "callResult",
        "REACHED",
        "reason",
        "AWAY",
        "claim",
        "NONE",
        "action",
        "HOLD",
        "actionDate",
        "2026-03-09",
        "remark",
        "back on Monday");

    verify(calls)
        .answer(
            ID,
            FollowUpStep.valueOf(step.name()),
            new CallAnswer(
                CallResult.REACHED,
                CallReason.AWAY,
                CallClaim.NONE,
                CallAction.HOLD,
                LocalDate.of(2026, 3, 9),
                false,
                null,
                "back on Monday"));
    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);
    assertThat(story.endEvents()).containsExactly("endEvent_callMade");
  }

  @Test
  void whatIsLeftOutOfACallIsNone() {
    dispatched(Step.FIRST_CALL);
    plan(Step.WAIT);

    story.complete("userTask_makeFirstCall", "callResult", "UNREACHABLE");

    verify(calls)
        .answer(
            ID,
            FollowUpStep.FIRST_CALL,
            new CallAnswer(
                CallResult.UNREACHABLE,
                CallReason.NONE,
                CallClaim.NONE,
                CallAction.NONE,
                null,
                false,
                null,
                null));
  }

  @Test
  void aRemarkIsNoAddress() {
    dispatched(Step.SECOND_CALL);
    plan(Step.WAIT);

    story.complete(
        "userTask_makeSecondCall",
        "callResult",
        "REACHED",
        "action",
        "CORRECT_ADDRESS",
        "remark",
        "will be back late");

    verify(calls)
        .answer(eq(ID), any(), org.mockito.ArgumentMatchers.argThat(a -> a.address() == null));
  }

  @Test
  void aCorrectedAddressIsTakenFromItsOwnField() {
    dispatched(Step.SECOND_CALL);
    plan(Step.WAIT);

    story.complete(
        "userTask_makeSecondCall",
        "callResult",
        "REACHED",
        "action",
        "CORRECT_ADDRESS",
        "newAddress",
        "示例大道8号",
        "remark",
        "moved");

    verify(calls)
        .answer(
            ID,
            FollowUpStep.SECOND_CALL,
            new CallAnswer(
                CallResult.REACHED,
                CallReason.NONE,
                CallClaim.NONE,
                CallAction.CORRECT_ADDRESS,
                null,
                false,
                "示例大道8号",
                "moved"));
  }

  @ParameterizedTest
  @CsvSource({
    "callResult, MAYBE",
    "callResult, ''",
    "claim, LOST",
    "action, INTERCEPT",
    "reason, BORED",
    "actionDate, tomorrow",
    "customerCall, FIRST",
    "parcelStep, VERIFY",
    "nextLookAt, 2026-03-09",
    "silentUntilAt, 2026-03-09"
  })
  void anAnswerThatIsNoneIsRefusedAndTheCallStaysOpen(String field, String value) {
    dispatched(Step.THIRD_CALL);

    var refusal =
        field.equals("callResult")
            ? story.refusal("userTask_makeThirdCall", field, value)
            : story.refusal("userTask_makeThirdCall", "callResult", "REACHED", field, value);

    assertThat(refusal).isInstanceOf(FormFieldValidationException.class);
    assertThat(refusal).hasMessageContaining(field);
    assertThat(story.openTasks()).containsExactly("userTask_makeThirdCall");
    verifyNoInteractions(calls);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"FIRST_CALL", "SECOND_CALL", "THIRD_CALL"})
  void aCallThatIsOutdatedIsWithdrawn(Step step) {
    dispatched(step);
    plan(Step.VERIFY);

    process.callOutdated(parcel(ID));

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsDoesNotTakeACallOutOfAnAgentsHands() {
    dispatched(Step.FIRST_CALL);
    String task = story.task("userTask_makeFirstCall").getId();

    process.statusChanged(parcel(ID));

    assertThat(story.task("userTask_makeFirstCall").getId()).isEqualTo(task);
  }

  @Test
  void anOutdatedCallToldTwiceChangesNothing() {
    dispatched(Step.FIRST_CALL);
    plan(Step.VERIFY);
    process.callOutdated(parcel(ID));
    String task = story.task("userTask_verifyOutcome").getId();

    process.callOutdated(parcel(ID));

    assertThat(story.task("userTask_verifyOutcome").getId()).isEqualTo(task);
  }

  @Test
  void aClaimedOutcomeIsVerified() {
    dispatched(Step.WAIT);

    news(Step.VERIFY);

    assertThat(story.waits()).containsExactly("event_silenceTooLong", "userTask_verifyOutcome");
    assertThat(story.task("userTask_verifyOutcome").getDueDate()).isEqualTo(in("PT4H"));
  }

  @Test
  void newsThatCameBeforeTheProcessIsReadWithoutAMessage() {
    process.statusChanged(parcel(ID));

    dispatched(Step.VERIFY);

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsToldTwiceOpensOneVerification() {
    dispatched(Step.WAIT);

    news(Step.VERIFY);
    news(Step.VERIFY);

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED, endEvent_parcelSigned",
    "REFUSED, endEvent_parcelRefused",
    "LOST, endEvent_parcelLost"
  })
  void aVerifiedOutcomeEndsTheFollowUp(Verdict verdict, String end) {
    dispatched(Step.VERIFY);

    story.complete(
        "userTask_verifyOutcome", "verifiedOutcome", verdict.name(), "evidence", "SF site");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly(end);
    verify(outcomes).verify(ID, verdict, "SF site");
  }

  @Test
  void anOutcomeThatCannotBeProvedIsLookedAtAgainWhenThePlanSaysSo() {
    dispatched(Step.VERIFY);

    notYet();

    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);
    assertThat(story.timer("event_nextLookDue").getDuedate()).isEqualTo(Date.from(LATER));
    plan(Step.VERIFY);
    story.fire("event_nextLookDue");
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsComesBeforeTheSecondLookAndIsReadAtOnce() {
    dispatched(Step.VERIFY);
    notYet();

    news(Step.WAIT);
    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);

    news(Step.VERIFY);
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsToldTwiceBeforeTheSecondLookOpensOneVerification() {
    dispatched(Step.VERIFY);
    notYet();

    news(Step.VERIFY);
    news(Step.VERIFY);

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED, endEvent_parcelSigned",
    "REFUSED, endEvent_parcelRefused",
    "LOST, endEvent_parcelLost"
  })
  void anOutcomeThatContradictsEndsTheFollowUpOnceASecondPersonConfirmedIt(
      Verdict verdict, String end) {
    doubted(verdict);
    assertThat(story.openTasks()).containsExactly("userTask_confirmOutcome");
    assertThat(story.task("userTask_confirmOutcome").getDueDate()).isEqualTo(in("PT2H"));
    when(outcomes.confirm(ID, Decision.CONFIRMED, "seen too")).thenReturn(verdict);

    story.complete("userTask_confirmOutcome", "confirmation", "CONFIRMED", "remark", "seen too");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly(end);
  }

  @Test
  void anOutcomeThatIsNotConfirmedIsVerifiedAnew() {
    doubted(Verdict.REFUSED);
    when(outcomes.confirm(ID, Decision.NOT_CONFIRMED, "signed")).thenReturn(Verdict.NOT_YET);
    plan(Step.VERIFY);

    story.complete("userTask_confirmOutcome", "confirmation", "NOT_CONFIRMED", "remark", "signed");

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void whoMayNotConfirmChangesNothing() {
    doubted(Verdict.REFUSED);
    when(outcomes.confirm(any(), any(), any())).thenThrow(Refusal.forbidden("another person"));

    var refusal = story.refusal("userTask_confirmOutcome", "confirmation", "CONFIRMED");

    assertThat(refusal).hasMessage("another person");
    assertThat(story.openTasks()).containsExactly("userTask_confirmOutcome");
  }

  @Test
  void theSecondCallIsOvertakenByTheThirdWhenThatIsDue() {
    dispatched(Step.SECOND_CALL, LATER);
    assertThat(story.openTasks()).containsExactly("userTask_makeSecondCall");
    assertThat(story.timer("event_thirdCallDue").getDuedate()).isEqualTo(Date.from(LATER));
    plan(Step.THIRD_CALL);

    story.fire("event_thirdCallDue");

    assertThat(story.openTasks()).containsExactly("userTask_makeThirdCall");
    assertThat(story.endEvents()).containsExactly("endEvent_callOvertaken");
  }

  @Test
  void theSecondCallThatWasMadeWaitsForNoThird() {
    dispatched(Step.SECOND_CALL, LATER);
    plan(Step.WAIT);

    story.complete("userTask_makeSecondCall", "callResult", "REACHED");

    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);
  }

  @Test
  void newsDuringAVerificationDoesNotDisturbIt() {
    dispatched(Step.VERIFY);
    String task = story.task("userTask_verifyOutcome").getId();

    news(Step.WAIT);

    assertThat(story.task("userTask_verifyOutcome").getId()).isEqualTo(task);
  }

  @Test
  void theNewsOfAnotherParcelIsNoNewsOfThisOne() {
    dispatched(Step.WAIT);
    plan(Step.VERIFY);

    story.wake("shipment.statusChanged", "shipment-2");

    assertThat(story.waits()).containsExactly(NOTHING_TO_DO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DELIVERED", "signed"})
  void aVerdictThatIsNoneIsRefused(String verdict) {
    dispatched(Step.VERIFY);

    var refusal = story.refusal("userTask_verifyOutcome", "verifiedOutcome", verdict);

    assertThat(refusal)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageStartingWith("verifiedOutcome: ");
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
    verifyNoInteractions(outcomes);
  }

  @Test
  void theVerdictBeforeIsNoVerdictOnTheSecondLook() {
    dispatched(Step.VERIFY);
    notYet();
    news(Step.VERIFY);
    clearInvocations(outcomes);

    assertThat(story.refusal("userTask_verifyOutcome")).hasMessageContaining("verifiedOutcome");
    verify(outcomes, never()).verify(any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcomeClaimed", "parcelStep", "shipmentId", "orderNo", "orderStatus"})
  void whatTheFollowUpRoutesOnIsNoFieldOfTheForm(String variable) {
    dispatched(Step.VERIFY);

    var refusal =
        story.refusal("userTask_verifyOutcome", "verifiedOutcome", "SIGNED", variable, "x");

    assertThat(refusal).hasMessageContaining("'" + variable + "' belongs to the process");
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void whoIsNotOfLogisticsIsForbiddenAndNothingChanges() {
    dispatched(Step.VERIFY);
    when(outcomes.verify(any(), any(), any())).thenThrow(Refusal.forbidden("only logistics"));

    var refusal =
        story.refusal("userTask_verifyOutcome", "verifiedOutcome", "SIGNED", "evidence", "x");

    assertThat(refusal).isInstanceOf(AuthorizationException.class).hasMessage("only logistics");
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
    assertThat(story.variablesOf("shipment-follow-up")).doesNotContainKey("verifiedOutcome");
  }

  @Test
  void theEvidenceDoesNotStayInTheProcess() {
    dispatched(Step.VERIFY);
    plan(Step.WAIT);

    story.complete(
        "userTask_verifyOutcome", "verifiedOutcome", "NOT_YET", "evidence", "张三 says no");

    assertThat(story.variablesOf("shipment-follow-up"))
        .containsOnlyKeys("shipmentId", "orderNo", "silentUntilAt", "nextLookAt");
  }

  @Test
  void aCallThatTheDomainRefusesStaysOpen() {
    dispatched(Step.SECOND_CALL);
    doThrow(Refusal.invalid("actionDate", ErrorCode.PAST, "is past"))
        .when(calls)
        .answer(eq(ID), any(), any());

    var refusal = story.refusal("userTask_makeSecondCall", "callResult", "REACHED");

    assertThat(refusal).hasMessageContaining("is past");
    assertThat(story.openTasks()).containsExactly("userTask_makeSecondCall");
  }

  private void doubted(Verdict verdict) {
    dispatched(Step.VERIFY);
    when(outcomes.isDoubted(ID)).thenReturn(true);
    plan(Step.CONFIRM);
    story.complete(
        "userTask_verifyOutcome", "verifiedOutcome", verdict.name(), "evidence", "SF site");
  }

  private void dispatched(Step step) {
    dispatched(step, step == Step.WAIT ? LATER : null);
  }

  private void dispatched(Step step, Instant next) {
    plan(step, next);
    engine
        .processes()
        .start(
            ShipmentFollowUpModel.KEY,
            ID,
            ShipmentFollowUpModel.SHIPMENT_ID.with(ID),
            ShipmentFollowUpModel.ORDER_NO.with("2603020001"));
  }

  private void plan(Step step) {
    plan(step, step == Step.WAIT ? LATER : null);
  }

  private void plan(Step step, Instant next) {
    when(steps.read(ID))
        .thenReturn(new ParcelPlan(ID, EngineForTests.NOW, step, null, next, "told", null, null));
  }

  private void news(Step step) {
    plan(step);
    process.statusChanged(parcel(ID));
  }

  private void notYet() {
    plan(Step.WAIT);
    story.complete("userTask_verifyOutcome", "verifiedOutcome", "NOT_YET");
    verify(outcomes).verify(ID, Verdict.NOT_YET, null);
  }
}
