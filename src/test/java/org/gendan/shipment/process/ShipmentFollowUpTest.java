package org.gendan.shipment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.gendan.engine.EngineForTests;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Outcomes;
import org.gendan.shipment.Outcomes.Verdict;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Claim;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentFollowUpTest {

  private static final String ID = "shipment-1";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ShipmentFollowUpProcess process = new ShipmentFollowUpProcess(engine.processes());
  private final Shipments shipments = engine.the(Shipments.class);
  private final Outcomes outcomes = engine.the(Outcomes.class);

  @Test
  void aParcelUnderWayWaitsForNews() {
    dispatched(parcel(ShipmentStatus.IN_TRANSIT));

    assertThat(story.waits()).containsExactly("event_statusChanged");
  }

  @ParameterizedTest
  @EnumSource(
      value = ShipmentStatus.class,
      names = {"DELIVERED", "REJECTED", "RETURNING", "RETURNED"})
  void whatTheCarrierReportsAsAnOutcomeIsVerified(ShipmentStatus status) {
    dispatched(parcel(ShipmentStatus.CREATED));

    news(parcel(status));

    assertThat(story.waits()).containsExactly("userTask_verifyOutcome");
    assertThat(story.task("userTask_verifyOutcome").getDueDate()).isEqualTo(in("PT4H"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ShipmentStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DELIVERED", "REJECTED", "RETURNING", "RETURNED"})
  void newsThatIsNoOutcomeGoesOnWaiting(ShipmentStatus status) {
    dispatched(parcel(ShipmentStatus.CREATED));

    news(parcel(status));

    assertThat(story.waits()).containsExactly("event_statusChanged");
  }

  @Test
  void whatTheCustomerSaysIsVerifiedToo() {
    dispatched(parcel(ShipmentStatus.IN_TRANSIT));

    news(claimed(parcel(ShipmentStatus.IN_TRANSIT)));

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsThatCameBeforeTheProcessIsReadWithoutAMessage() {
    process.statusChanged(parcel(ShipmentStatus.DELIVERED));

    dispatched(parcel(ShipmentStatus.DELIVERED));

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsToldTwiceOpensOneVerification() {
    dispatched(parcel(ShipmentStatus.IN_TRANSIT));

    news(parcel(ShipmentStatus.DELIVERED));
    news(parcel(ShipmentStatus.DELIVERED));

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void aSignedParcelEndsItsFollowUp() {
    dispatched(parcel(ShipmentStatus.DELIVERED));

    story.complete("userTask_verifyOutcome", "verifiedOutcome", "SIGNED", "evidence", "SF site");

    assertThat(story.isOver()).isTrue();
    assertThat(story.endEvents()).containsExactly("endEvent_parcelSigned");
    verify(outcomes).verify(ID, Verdict.SIGNED, "SF site");
  }

  @Test
  void aRefusedParcelEndsItsFollowUp() {
    dispatched(parcel(ShipmentStatus.REJECTED));

    story.complete("userTask_verifyOutcome", "verifiedOutcome", "REFUSED", "evidence", "photo");

    assertThat(story.isOver()).isTrue();
    assertThat(story.endEvents()).containsExactly("endEvent_parcelRefused");
    verify(outcomes).verify(ID, Verdict.REFUSED, "photo");
  }

  @Test
  void anOutcomeThatCannotBeProvedIsLookedAtAgainAfterAWorkingDay() {
    dispatched(parcel(ShipmentStatus.DELIVERED));

    notYet();

    assertThat(story.waits()).containsExactly("event_newsArrived", "event_secondLookDue");
    assertThat(story.timer("event_secondLookDue").getDuedate()).isEqualTo(in("P1D"));
    // The claim was settled by "not yet"; the second look is due all the same.
    when(shipments.get(ID)).thenReturn(parcel(ShipmentStatus.IN_TRANSIT));
    story.fire("event_secondLookDue");
    assertThat(story.waits()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsComesBeforeTheSecondLookAndIsReadAtOnce() {
    dispatched(parcel(ShipmentStatus.DELIVERED));
    notYet();

    news(parcel(ShipmentStatus.IN_TRANSIT));
    assertThat(story.waits()).containsExactly("event_statusChanged");

    news(parcel(ShipmentStatus.DELIVERED));
    assertThat(story.waits()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsToldTwiceBeforeTheSecondLookOpensOneVerification() {
    dispatched(parcel(ShipmentStatus.DELIVERED));
    notYet();

    news(parcel(ShipmentStatus.DELIVERED));
    news(parcel(ShipmentStatus.DELIVERED));

    assertThat(story.waits()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void newsDuringAVerificationDoesNotDisturbIt() {
    dispatched(parcel(ShipmentStatus.DELIVERED));
    String task = story.task("userTask_verifyOutcome").getId();

    news(parcel(ShipmentStatus.IN_TRANSIT));

    assertThat(story.task("userTask_verifyOutcome").getId()).isEqualTo(task);
  }

  @Test
  void theNewsOfAnotherParcelIsNoNewsOfThisOne() {
    dispatched(parcel(ShipmentStatus.IN_TRANSIT));
    when(shipments.get(ID)).thenReturn(parcel(ShipmentStatus.DELIVERED));

    story.lookAgain("shipment.statusChanged", "shipment-2");

    assertThat(story.waits()).containsExactly("event_statusChanged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DELIVERED", "signed"})
  void aVerdictThatIsNoneIsRefused(String verdict) {
    dispatched(parcel(ShipmentStatus.DELIVERED));

    var refusal = story.refusal("userTask_verifyOutcome", "verifiedOutcome", verdict);

    assertThat(refusal)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageStartingWith("verifiedOutcome: ");
    assertThat(story.waits()).containsExactly("userTask_verifyOutcome");
    verifyNoInteractions(outcomes);
  }

  @Test
  void theVerdictBeforeIsNoVerdictOnTheSecondLook() {
    dispatched(parcel(ShipmentStatus.DELIVERED));
    notYet();
    story.fire("event_secondLookDue");
    clearInvocations(outcomes);

    assertThat(story.refusal("userTask_verifyOutcome")).hasMessageContaining("verifiedOutcome");
    verify(outcomes, never()).verify(any(), any(), any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcomeClaimed", "shipmentId", "orderNo", "orderStatus"})
  void whatTheFollowUpRoutesOnIsNoFieldOfTheForm(String variable) {
    dispatched(parcel(ShipmentStatus.DELIVERED));

    var refusal =
        story.refusal("userTask_verifyOutcome", "verifiedOutcome", "SIGNED", variable, "x");

    assertThat(refusal).hasMessageContaining("'" + variable + "' belongs to the process");
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  @Test
  void whoIsNotOfLogisticsIsForbiddenAndNothingChanges() {
    dispatched(parcel(ShipmentStatus.DELIVERED));
    when(outcomes.verify(any(), any(), any())).thenThrow(Refusal.forbidden("only logistics"));

    var refusal =
        story.refusal("userTask_verifyOutcome", "verifiedOutcome", "SIGNED", "evidence", "x");

    assertThat(refusal).isInstanceOf(AuthorizationException.class).hasMessage("only logistics");
    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
    assertThat(story.variablesOf("shipment-follow-up")).doesNotContainKey("verifiedOutcome");
  }

  @Test
  void theEvidenceDoesNotStayInTheProcess() {
    dispatched(parcel(ShipmentStatus.DELIVERED));

    story.complete(
        "userTask_verifyOutcome", "verifiedOutcome", "NOT_YET", "evidence", "张三 says no");

    assertThat(story.variablesOf("shipment-follow-up"))
        .containsOnlyKeys("shipmentId", "orderNo", "outcomeClaimed");
  }

  private void dispatched(Shipment parcel) {
    when(shipments.get(ID)).thenReturn(parcel);
    engine
        .processes()
        .start(
            ShipmentFollowUpModel.KEY,
            ID,
            ShipmentFollowUpModel.SHIPMENT_ID.with(ID),
            ShipmentFollowUpModel.ORDER_NO.with("2603020001"));
  }

  private void news(Shipment parcel) {
    when(shipments.get(ID)).thenReturn(parcel);
    process.statusChanged(parcel);
  }

  private void notYet() {
    story.complete("userTask_verifyOutcome", "verifiedOutcome", "NOT_YET");
    verify(outcomes).verify(ID, Verdict.NOT_YET, null);
  }

  private static Shipment parcel(ShipmentStatus status) {
    return new Shipment(
        ID,
        "order-1",
        "2603020001",
        "SF",
        "SF1400000000001",
        EngineForTests.NOW,
        status,
        EngineForTests.NOW,
        null,
        null,
        0);
  }

  private static Shipment claimed(Shipment parcel) {
    return new Shipment(
        parcel.id(),
        parcel.orderId(),
        parcel.orderNo(),
        parcel.carrier(),
        parcel.waybillNo(),
        parcel.dispatchedAt(),
        parcel.status(),
        parcel.statusAt(),
        new Claim(Outcome.SIGNED, "agent1", EngineForTests.NOW),
        null,
        0);
  }
}
