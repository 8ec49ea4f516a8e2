package org.gendan.refund.goodsreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.engine.EngineForTests;
import org.gendan.refund.RefundFault;
import org.gendan.refund.goodsreturn.ReturnAgreement.Answer;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections.Found;
import org.gendan.refund.goodsreturn.lifecycle.ReturnOpening;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes.Receipt;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes.TraceAnswer;
import org.gendan.refund.goodsreturn.parcel.ReturnSending;
import org.gendan.refund.goodsreturn.parcel.ReturnSending.Countdown;
import org.gendan.refund.goodsreturn.parcel.ReturnWaybills;
import org.gendan.refund.goodsreturn.quote.ReturnQuotes;
import org.gendan.refund.goodsreturn.sendback.ReturnSendBacks;
import org.gendan.refund.goodsreturn.settlement.ReturnBooking;
import org.gendan.refund.goodsreturn.settlement.ReturnSettlements;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

/** Goods that come back, from the wish to the books of the warehouse. */
class GoodsReturnTest {

  private static final String ID = "refund-1";
  private static final Instant SEND_BY = EngineForTests.NOW.plus(Duration.ofDays(7));

  private static final String AGREE = "userTask_agreeReturnCost";
  private static final String WAYBILL = "userTask_recordReturnWaybill";
  private static final String RECEIVE = "userTask_receiveReturn";
  private static final String TRACE = "userTask_traceReturn";
  private static final String INSPECT = "userTask_inspectReturn";
  private static final String HASTEN = "userTask_hastenInspection";

  private static final String AGAIN = "userTask_inspectAgain";

  private static final String OVER = "event_correctionTimeOver";
  private static final String BOOK = "serviceTask_bookReturn";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final GoodsReturnProcess process = new GoodsReturnProcess(engine.processes());
  private final ReturnOpening opening = engine.the(ReturnOpening.class);
  private final ReturnQuotes quotes = engine.the(ReturnQuotes.class);
  private final ReturnSending sending = engine.the(ReturnSending.class);
  private final ReturnInspections inspections = engine.the(ReturnInspections.class);
  private final ReturnSettlements settlements = engine.the(ReturnSettlements.class);

  @BeforeEach
  void theCustomerHasTheGoods() {
    when(opening.open(ID)).thenReturn(ReturnPlace.WITH_CUSTOMER);
    when(sending.begin(ID)).thenReturn(new Countdown(ReturnPlace.WITH_CUSTOMER, SEND_BY));
    when(inspections.received(ID)).thenReturn(2);
    when(settlements.settle(ID)).thenReturn(ReturnOutcome.ACCEPTED);
    when(settlements.settleKept(eq(ID), any())).thenReturn(ReturnOutcome.NOT_RETURNED);
    when(settlements.settleLost(ID)).thenReturn(ReturnOutcome.ACCEPTED);
  }

  @Test
  void aParcelThatIsUnderWayIsTurnedRoundAndNothingIsQuoted() {
    when(opening.open(ID)).thenReturn(ReturnPlace.UNDER_WAY);
    begin();

    verify(opening).intercept(ID);
    verify(quotes, never()).quote(ID);
    assertThat(story.openTasks()).containsExactly(RECEIVE);
    assertThat(story.task(RECEIVE).getDueDate()).isEqualTo(in("P10D"));
  }

  @Test
  void aParcelThatIsDeliveredAfterAllIsTheCustomersToSend() {
    when(opening.open(ID)).thenReturn(ReturnPlace.UNDER_WAY);
    begin();

    process.delivered(goods());

    verify(quotes).quote(ID);
    assertThat(story.endEvents()).isEmpty();
    assertThat(story.waits())
        .containsExactly("event_contactHoursBegun", "event_returnShippedUnasked");
  }

  @Test
  void theQuoteIsToldInContactHoursBeforeAnythingIsSent() {
    begin();
    assertThat(story.timer("event_contactHoursBegun").getDuedate()).isEqualTo(in("PT1S"));
    verify(quotes, never()).tell(ID);
    story.fire("event_contactHoursBegun");
    assertThat(story.waits())
        .containsExactly("event_returnShippedUnasked", "serviceTask_sendReturnQuote");

    customerPays();

    assertThat(story.task(AGREE).getDueDate()).isEqualTo(in("PT4H"));
    assertThat(story.openTasks()).containsExactly(AGREE);
  }

  @Test
  void whoDoesNotPayIsNotAskedAndGetsAWaybill() {
    begin();
    story.fire("event_contactHoursBegun");

    housePays();

    verify(engine.the(ReturnWaybills.class)).order(ID);
    assertThat(story.openTasks()).containsExactly(WAYBILL);
    assertThat(story.endEvents()).containsExactly("endEvent_returnAgreed");
  }

  @Test
  void atTheAgreedPriceTheGoodsAreCollected() {
    quoted();
    story.complete(AGREE, "costAgreement", "COLLECT", "remark", "tomorrow");

    verify(quotes).agreed(ID, Answer.COLLECT, "tomorrow");
    story.run("serviceTask_orderReturnWaybill");
    verify(engine.the(ReturnWaybills.class)).order(ID);
    assertThat(story.openTasks()).containsExactly(WAYBILL);
  }

  @Test
  void whoSendsTheOwnWayGetsNoWaybillOfOurs() {
    quoted();
    story.complete(AGREE, "costAgreement", "OWN_WAY");

    verify(quotes).agreed(ID, Answer.OWN_WAY, null);
    verify(engine.the(ReturnWaybills.class), never()).order(ID);
    assertThat(story.openTasks()).containsExactly(WAYBILL);
  }

  @Test
  void whoKeepsTheGoodsEndsTheReturn() {
    quoted();
    story.complete(AGREE, "costAgreement", "KEEP");

    verify(settlements).settleKept(eq(ID), any());
    story.isEnded();
    assertThat(story.endEvents())
        .containsExactly("endEvent_goodsKept", "endEvent_goodsNotReturned");
  }

  @Test
  void withoutAnAnswerTheReturnGoesOnAfterThreeDaysAndNothingIsCollected() {
    quoted();
    assertThat(Story.until(story.timer("event_costUnanswered").getDuedate()))
        .isEqualTo(Duration.ofDays(3));

    story.fire("event_costUnanswered");

    verify(quotes, never()).agreed(any(), any(), any());
    verify(engine.the(ReturnWaybills.class), never()).order(ID);
    assertThat(story.openTasks()).containsExactly(WAYBILL);
  }

  @Test
  void goodsThatWereSentUnaskedNeedNoAgreement() {
    quoted();
    when(sending.begin(ID)).thenReturn(new Countdown(ReturnPlace.UNDER_WAY, SEND_BY));

    process.shipped(goods());

    assertThat(story.openTasks()).containsExactly(RECEIVE);
    assertThat(story.endEvents()).containsExactly("endEvent_goodsSent");
  }

  @Test
  void goodsThatCameBeforeTheQuoteIsToldNeedNone() {
    begin();
    when(sending.begin(ID)).thenReturn(new Countdown(ReturnPlace.UNDER_WAY, SEND_BY));

    process.shipped(goods());
    process.received(goods());

    verify(quotes, never()).tell(ID);
    assertThat(story.openTasks()).containsExactly(INSPECT);
  }

  @Test
  void anUnknownChoiceIsRefused() {
    quoted();

    assertThat(story.refusal(AGREE, "costAgreement", "LATER")).hasMessageContaining("LATER");
    assertThat(story.openTasks()).containsExactly(AGREE);
  }

  @Test
  void theCountdownRemindsAndThenGivesUp() {
    awaited();
    assertThat(story.task(WAYBILL).getDueDate()).isEqualTo(SEND_BY);
    assertThat(Story.until(story.timer("event_returnReminderDue").getDuedate()))
        .isEqualTo(Duration.ofDays(7).minusHours(26));
    assertThat(story.timer("event_returnExpired").getDuedate()).isEqualTo(SEND_BY);

    story.fire("event_returnReminderDue");
    story.run("serviceTask_remindReturn");
    verify(sending).remind(ID);
    assertThat(story.openTasks()).containsExactly(WAYBILL);

    story.fire("event_returnExpired");
    verify(settlements).settleKept(eq(ID), any());
    story.isEnded();
    assertThat(story.endEvents())
        .containsExactly(
            "endEvent_goodsNotReturned",
            "endEvent_returnAgreed",
            "endEvent_returnExpired",
            "endEvent_returnReminded");
  }

  @Test
  void theWaybillInTheTaskSaysThatTheGoodsAreSent() {
    awaited();
    story.complete(WAYBILL, "carrier", "SF", "waybillNo", "SF900");

    verify(sending).namedInTask(ID, "SF", "SF900");
    assertThat(story.openTasks()).containsExactly(RECEIVE);
  }

  @Test
  void theWaybillFromOutsideClosesTheTask() {
    awaited();
    process.shipped(goods());

    assertThat(story.openTasks()).containsExactly(RECEIVE);
    assertThat(story.endEvents()).containsExactly("endEvent_goodsSent", "endEvent_returnAgreed");
  }

  @Test
  void logisticsTakesTheGoodsIn() {
    underWay();
    String taskId = story.task(RECEIVE).getId();
    story.complete(
        RECEIVE,
        "receivedPieces",
        2,
        "isolationLabel",
        "R-7",
        "carrier",
        "SF",
        "waybillNo",
        "SF900");

    verify(engine.the(ReturnIntakes.class))
        .receiveInTask(ID, new Receipt(taskId, 2, "R-7", "SF", "SF900", null));
    assertThat(story.openTasks()).containsExactly(INSPECT);
    assertThat(story.task(INSPECT).getDueDate()).isEqualTo(in("P2D"));
    assertThat(story.endEvents()).contains("endEvent_goodsReceived");
  }

  @Test
  void goodsWithoutALabelAreNotTakenIn() {
    underWay();

    assertThat(story.refusal(RECEIVE, "receivedPieces", 2)).hasMessageContaining("isolationLabel");
    assertThat(story.refusal(RECEIVE, "receivedPieces", "1.5", "isolationLabel", "R-7"))
        .hasMessageContaining("receivedPieces");
    assertThat(story.openTasks()).containsExactly(RECEIVE);
  }

  @Test
  void newsThatTheGoodsAreHereClosesTheTask() {
    underWay();
    process.received(goods());

    assertThat(story.openTasks()).containsExactly(INSPECT);
  }

  @Test
  void goodsThatDoNotComeForTenDaysAreTraced() {
    underWay();
    assertThat(Story.until(story.timer("event_returnOverdue").getDuedate()))
        .isEqualTo(Duration.ofDays(10));
    story.fire("event_returnOverdue");
    assertThat(story.task(TRACE).getDueDate()).isEqualTo(in("P1D"));

    story.complete(TRACE, "traceAnswer", "STILL_COMING", "remark", "in Wuhan");

    verify(engine.the(ReturnIntakes.class)).traced(ID, TraceAnswer.STILL_COMING, "in Wuhan");
    assertThat(story.openTasks()).containsExactly(RECEIVE);
  }

  @Test
  void goodsThatComeWhileTheyAreTracedAreInspected() {
    underWay();
    story.fire("event_returnOverdue");
    process.received(goods());

    assertThat(story.openTasks()).containsExactly(INSPECT);
  }

  @Test
  void whatTheCarrierHasLostIsSettledWithoutAnInspection() {
    underWay();
    story.fire("event_returnOverdue");
    story.complete(TRACE, "traceAnswer", "LOST", "remark", "SF hotline: lost");

    verify(settlements).settleLost(ID);
    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_goodsLost", "endEvent_returnLost");
  }

  @Test
  void whatTheCarrierHasLostOnTheWayOutIsSettledWithoutAnInspection() {
    when(opening.open(ID)).thenReturn(ReturnPlace.UNDER_WAY);
    begin();

    process.lost(goods());

    verify(settlements).settleLost(ID);
    story.isEnded();
  }

  @Test
  void whatIsFoundIsSettledAndBooked() {
    received();
    story.complete(
        INSPECT,
        "inspectionResult",
        "AS_LISTED",
        "findings",
        "1 AS_NEW 1\n1  DAMAGED 1",
        "inspectedPieces",
        2,
        "damageCause",
        "CARRIER",
        "inspectionReport",
        "one sleeve torn");

    var found = ArgumentCaptor.forClass(Found.class);
    verify(inspections).inspectInTask(eq(ID), found.capture());
    assertThat(found.getValue())
        .isEqualTo(
            new Found(
                null,
                List.of(new ReturnFinding(1, 1, 1, 0, 0, 0)),
                2,
                Cause.CARRIER,
                "one sleeve torn"));
    verify(settlements, never()).settle(ID);
    assertThat(Story.until(story.timer(OVER).getDuedate())).isEqualTo(Duration.ofHours(2));
    story.fire(OVER);
    assertThat(story.waits()).containsExactly(BOOK);
    assertThat(story.variablesOf("goods-return")).containsEntry("returnOutcome", "ACCEPTED");
    story.run(BOOK);
    verify(engine.the(ReturnBooking.class)).book(ID);
    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_returnAssessed", "endEvent_returnSettled");
  }

  @Test
  void aFindingThatCannotBeReadIsRefused() {
    received();

    assertThat(
            story.refusal(
                INSPECT,
                "inspectionResult",
                "AS_LISTED",
                "findings",
                "1 BROKEN 1",
                "inspectedPieces",
                2,
                "damageCause",
                "NONE",
                "inspectionReport",
                "x"))
        .hasMessageContaining("BROKEN");
    assertThat(story.openTasks()).containsExactly(INSPECT);
  }

  @Test
  void anInspectionElsewhereClosesTheTask() {
    received();
    process.inspected(goods());

    assertThat(story.openTasks()).isEmpty();
    story.fire(OVER);
    verify(settlements).settle(ID);
    assertThat(story.waits()).containsExactly(BOOK);
  }

  @Test
  void aCorrectedInspectionHasTheWholeTimeForCorrectionsAgain() {
    received();
    process.inspected(goods());
    String first = story.timer(OVER).getId();

    process.inspectionCorrected(goods());

    assertThat(story.timer(OVER).getId()).isNotEqualTo(first);
    verify(settlements, never()).settle(ID);
  }

  @Test
  void otherPiecesAreInspectedAgainAndThenTheTimeBeginsAnew() {
    received();
    process.inspected(goods());
    process.receiptCorrected(goods());
    assertThat(story.task(AGAIN).getDueDate()).isEqualTo(in("PT4H"));
    assertThat(Story.until(story.timer("event_secondLookOverdue").getDuedate()))
        .isEqualTo(Duration.ofHours(18));

    story.complete(
        AGAIN,
        "inspectionResult",
        "ALL_AS_NEW",
        "inspectedPieces",
        1,
        "damageCause",
        "NONE",
        "inspectionReport",
        "one was another order's");

    verify(inspections).inspectInTask(eq(ID), any());
    story.fire(OVER);
    verify(settlements).settle(ID);
  }

  @Test
  void otherPiecesThatNobodyLooksAtAreAcceptedAsTheyAre() {
    received();
    process.inspected(goods());
    process.receiptCorrected(goods());

    story.fire("event_secondLookOverdue");

    verify(inspections).acceptUninspected(ID);
    story.fire(OVER);
    verify(settlements).settle(ID);
  }

  @Test
  void aSecondInspectionElsewhereClosesTheTask() {
    received();
    process.inspected(goods());
    process.receiptCorrected(goods());

    process.inspected(goods());

    assertThat(story.openTasks()).isEmpty();
    story.fire(OVER);
    verify(settlements).settle(ID);
  }

  @Test
  void aWithdrawnReceiptWaitsForTheGoodsAgain() {
    received();
    process.receiptWithdrawn(goods());
    assertThat(story.openTasks()).containsExactly(RECEIVE);

    process.received(goods());
    process.inspected(goods());
    process.receiptWithdrawn(goods());

    assertThat(story.openTasks()).containsExactly(RECEIVE);
    verify(settlements, never()).settle(ID);
  }

  @Test
  void aTeamLeadIsWarnedThreeDaysBeforeTheLawsLimit() {
    received();
    assertThat(Story.until(story.timer("event_refundDueSoon").getDuedate()))
        .isEqualTo(Duration.ofDays(4));
    story.fire("event_refundDueSoon");
    assertThat(story.openTasks()).containsExactly(HASTEN, INSPECT);
    assertThat(story.task(HASTEN).getDueDate()).isEqualTo(in("PT4H"));

    story.complete(HASTEN, "remark", "quality does it today");

    verify(inspections).hastened(ID, "quality does it today");
    assertThat(story.openTasks()).containsExactly(INSPECT);
    assertThat(story.endEvents()).contains("endEvent_inspectionHastened");
  }

  @Test
  void theWarningHoldsUpNoInspection() {
    received();
    story.fire("event_refundDueSoon");
    process.inspected(goods());
    story.fire(OVER);

    assertThat(story.waits()).containsExactly(BOOK);
  }

  @Test
  void whatIsNotInspectedBeforeTheLawsLimitIsAcceptedAsItIs() {
    received();
    assertThat(Story.until(story.timer("event_inspectionOverdue").getDuedate()))
        .isEqualTo(Duration.ofDays(6));

    story.fire("event_inspectionOverdue");

    verify(inspections).acceptUninspected(ID);
    story.fire(OVER);
    verify(settlements).settle(ID);
    assertThat(story.waits()).containsExactly(BOOK);
  }

  @Test
  void whatIsDeclinedGoesBackWithTheReason() {
    process.sendBack(goods());
    assertThat(story.task("userTask_sendGoodsBack").getDueDate()).isEqualTo(in("P2D"));
    story.complete("userTask_sendGoodsBack", "carrier", "SF", "waybillNo", "SF901");
    verify(engine.the(ReturnSendBacks.class)).sent(ID, "SF", "SF901");
    assertThat(story.timer("event_tellingAllowed").getDuedate()).isEqualTo(in("PT1S"));

    story.fire("event_tellingAllowed");
    story.run("serviceTask_tellSentBack");

    verify(engine.the(ReturnSendBacks.class)).tell(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_goodsSentBack");
  }

  private void begin() {
    engine.processes().start(GoodsReturnModel.KEY, ID, GoodsReturnModel.REFUND_ID.with(ID));
  }

  private void quoted() {
    begin();
    story.fire("event_contactHoursBegun");
    customerPays();
  }

  private void customerPays() {
    when(quotes.tell(ID)).thenReturn(true);
    story.run("serviceTask_sendReturnQuote");
  }

  private void housePays() {
    when(quotes.tell(ID)).thenReturn(false);
    story.run("serviceTask_sendReturnQuote");
    story.run("serviceTask_orderReturnWaybill");
  }

  private void awaited() {
    begin();
    story.fire("event_contactHoursBegun");
    housePays();
  }

  private void underWay() {
    when(opening.open(ID)).thenReturn(ReturnPlace.UNDER_WAY);
    begin();
  }

  private void received() {
    underWay();
    process.received(goods());
  }

  private static GoodsReturn goods() {
    return new GoodsReturn(
        ID,
        "order-1",
        "2603020001",
        false,
        RefundFault.CUSTOMER,
        true,
        false,
        GoodsReturn.Way.CUSTOMER,
        GoodsReturn.Status.OPENED,
        null,
        null,
        EngineForTests.NOW,
        0);
  }
}
