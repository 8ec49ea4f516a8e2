package org.gendan.refund.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.refund.SampleRefunds.ID;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.gendan.engine.EngineForTests;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundTalk.Answer;
import org.gendan.refund.SampleRefunds;
import org.gendan.refund.goodsreturn.GoodsReturnModel;
import org.gendan.refund.goodsreturn.ReturnOutcome;
import org.gendan.refund.goodsreturn.ReturnPlace;
import org.gendan.refund.goodsreturn.lifecycle.ReturnOpening;
import org.gendan.refund.goodsreturn.settlement.ReturnSettlements;
import org.gendan.refund.payout.RefundDecisions;
import org.gendan.refund.payout.RefundDecisions.Decision;
import org.gendan.refund.payout.RefundDirections;
import org.gendan.refund.payout.RefundDirections.Destination;
import org.gendan.refund.payout.RefundPayments;
import org.gendan.refund.payout.RefundReturns;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.CutOffForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the wish for the money to the money, or to an order that goes on. */
class RefundRecoveryTest {

  private static final String TALK = "userTask_recoverRefund";
  private static final String DECIDE = "userTask_decideRefund";
  private static final String PAY = "serviceTask_payRefund";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final RefundProcesses processes = new RefundProcesses(engine.processes());
  private final RefundSteps steps = engine.the(RefundSteps.class);
  private final RefundTalks talks = engine.the(RefundTalks.class);
  private final RefundDecisions decisions = engine.the(RefundDecisions.class);
  private final RefundPayments payments = engine.the(RefundPayments.class);

  @Test
  void beforeDispatchAfterSalesTalksUntilTheCutOff() {
    asked(RefundNext.TALK);

    assertThat(story.openTasks()).containsExactly(TALK);
    assertThat(story.task(TALK).getDueDate()).isEqualTo(CutOffForTests.next());
    assertThat(story.timer("event_cutOffReached").getDuedate())
        .isEqualTo(new CutOffForTests().later("unshipped-refund", "PT15M"));
    assertThat(story.variablesOf("refund-recovery"))
        .containsOnlyKeys(
            "refundId",
            "orderId",
            "orderNo",
            "refundStep",
            "amountFen",
            "approvalLevel",
            "platform",
            "paymentMethod");
  }

  @Test
  void aCustomerWhoKeepsTheOrderEndsTheRefund() {
    asked(RefundNext.TALK);
    stands(RefundNext.RESUME);
    story.complete(TALK, "refundOutcome", "RECOVERED", "offer", "SHIP_FIRST", "remark", "好的");

    verify(talks).answer(ID, Answer.RECOVERED, "SHIP_FIRST", "好的");
    assertThat(story.endEvents()).contains("endEvent_refundRecovered");
    assertRecoveryIsOver();
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"REFUND", "UNREACHABLE"})
  void whoDeclinesOrIsNotReachedHasTheMoneyAtOnce(Answer answer) {
    asked(RefundNext.TALK);
    stands(RefundNext.PAY);
    story.complete(TALK, "refundOutcome", answer.name(), "offer", "NONE");

    verify(talks).answer(ID, answer, null, null);
    isPaid();
  }

  @Test
  void theCutOffEndsTheTalkAndTheMoneyGoesBack() {
    asked(RefundNext.TALK);
    stands(RefundNext.PAY);
    story.fire("event_cutOffReached");

    verify(talks).cutOff(ID);
    assertThat(story.openTasks()).isEmpty();
    isPaid();
  }

  @Test
  void anAnswerThatIsRefusedLeavesTheTaskAsItIs() {
    asked(RefundNext.TALK);
    doThrow(Refusal.invalid("offer", ErrorCode.NOT_ALLOWED, "may not be offered"))
        .when(talks)
        .answer(any(), any(), any(), any());

    assertThat(story.refusal(TALK, "refundOutcome", "RECOVERED", "offer", "CAR"))
        .hasMessageContaining("may not be offered");
    assertThat(story.openTasks()).containsExactly(TALK);
  }

  @Test
  void anOrderThatHasLeftMeanwhileTakesAnotherWay() {
    asked(RefundNext.TALK);
    stands(RefundNext.DECIDE);
    processes.orderLeft(SampleRefunds.refund(RefundStatus.TALKING));

    assertThat(story.openTasks()).containsExactly(DECIDE);
    assertThat(story.timesPassed("event_refundMoved")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "4900, 1, after-sales",
    "4990, 2, team-leads",
    "24600, 1, team-leads",
    "24600, 3, department-heads"
  })
  void whatIsAtOurDiscretionWaitsForItsApproverAndGoesToTheNextWhoIsLate(
      long fen, int turn, String group) {
    stands(RefundNext.DECIDE);
    processes.opened(
        SampleRefunds.refund(RefundStatus.DECIDING),
        SampleRefunds.order(),
        BigDecimal.valueOf(fen, 2));
    for (int late = 1; late < turn; late++) {
      story.fire("event_approverLate");
      verify(decisions).escalate(ID, late + 1);
    }

    assertThat(story.openTasks()).containsExactly(DECIDE);
    BpmnAwareTests.assertThat(story.task(DECIDE)).hasCandidateGroup(group);
    verify(payments, never()).pay(any(), any());
  }

  @Test
  void riskControlSaysToWhereMoneyInDoubtGoes() {
    asked(RefundNext.DIRECT);
    assertThat(story.openTasks()).containsExactly("userTask_directRefund");
    stands(RefundNext.PAY);
    story.complete(
        "userTask_directRefund",
        "refundDestination",
        "ACCOUNT",
        "payTo",
        "李四 6222",
        "remark",
        "the holder of the card");

    verify(engine.the(RefundDirections.class))
        .direct(
            ID,
            Destination.ACCOUNT,
            Optional.of("李四 6222"),
            Optional.empty(),
            Optional.of("the holder of the card"));
    isPaid();
  }

  @ParameterizedTest
  @EnumSource(
      value = RefundNext.class,
      names = {"TALK", "DECIDE", "DIRECT"})
  void aRequestThatIsTakenBackEndsWhateverItWaitsFor(RefundNext waiting) {
    asked(waiting);
    stands(RefundNext.WITHDRAWN);
    processes.moved(SampleRefunds.refund(RefundStatus.WITHDRAWN));

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.endEvents()).contains("endEvent_refundWithdrawn");
    assertRecoveryIsOver();
  }

  @Test
  void aReturnThatWasAMistakeIsEndedWithItsRefund() {
    goodsFirst();
    asked(RefundNext.RETURN);
    stands(RefundNext.WITHDRAWN);
    processes.moved(SampleRefunds.refund(RefundStatus.WITHDRAWN));

    assertThat(story.instancesOf("goods-return")).isEmpty();
    assertRecoveryIsOver();
  }

  @Test
  void theNewsThatAnOrderHasLeftChangesNothingWhenNobodyTalksAnyMore() {
    asked(RefundNext.PAY);
    processes.orderLeft(SampleRefunds.refund(RefundStatus.PAYING));

    assertThat(story.waits()).contains(PAY);
  }

  @Test
  void whatIsHeldOutOrOurOwnDoingIsPaidWithoutATalk() {
    asked(RefundNext.PAY);

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.waits()).contains(PAY);
    isPaid();
  }

  @Test
  void theGoodsComeFirstAndTheirSettlementIsPaid() {
    goodsFirst();
    asked(RefundNext.RETURN);
    assertThat(story.instancesOf("goods-return"))
        .extracting(instance -> instance.getBusinessKey())
        .containsExactly(ID);
    assertThat(story.openTasks()).containsExactly("userTask_receiveReturn");
    stands(RefundNext.PAY);

    theGoodsAreLost();

    verify(engine.the(RefundReturns.class)).record(ID);
    assertThat(story.variablesOf("refund-recovery")).containsEntry("returnOutcome", "ACCEPTED");
    stands(RefundNext.PAID);
    story.run(PAY);
    assertThat(story.endEvents()).contains("endEvent_refundPaid");
    assertRecoveryIsOver();
  }

  @ParameterizedTest
  @CsvSource({
    "EXCHANGED, endEvent_goodsExchanged",
    "LAPSED, endEvent_refundLapsed",
    "REFUSED, endEvent_refundRefused"
  })
  void withoutMoneyARefundEndsAsItsReturnWasSettled(RefundNext settled, String end) {
    goodsFirst();
    asked(RefundNext.RETURN);
    stands(settled);

    theGoodsAreLost();

    assertThat(story.endEvents()).contains(end);
    assertRecoveryIsOver();
  }

  @Test
  void whoIsToReturnTheGoodsAfterADecisionDoesSo() {
    goodsFirst();
    asked(RefundNext.DECIDE);
    stands(RefundNext.RETURN);
    story.complete(DECIDE, "refundDecision", "RETURN");

    assertThat(story.openTasks()).containsExactly("userTask_receiveReturn");
  }

  private void goodsFirst() {
    ReturnOpening opening = engine.the(ReturnOpening.class);
    when(opening.open(ID)).thenReturn(ReturnPlace.UNDER_WAY);
    when(opening.place(ID)).thenReturn(ReturnPlace.UNDER_WAY);
  }

  private void theGoodsAreLost() {
    when(engine.the(ReturnOpening.class).place(ID)).thenReturn(ReturnPlace.LOST);
    when(engine.the(ReturnSettlements.class).settleLost(ID)).thenReturn(ReturnOutcome.ACCEPTED);
    story.wake(GoodsReturnModel.LOSS_VERIFIED, ID);
  }

  @Test
  void theMoneyOfACancelledOrderWaitsSoThatItCanBeOpenedAgain() {
    asked(RefundNext.WAIT);
    assertThat(story.openTasks()).isEmpty();
    stands(RefundNext.PAY);
    story.fire("event_stopTimeOver");

    verify(steps).release(ID);
    isPaid();
  }

  @Test
  void anOrderThatIsOpenedAgainInTimeKeepsItsMoney() {
    asked(RefundNext.WAIT);
    stands(RefundNext.WITHDRAWN);
    processes.moved(SampleRefunds.refund(RefundStatus.WITHDRAWN));

    assertThat(story.endEvents()).contains("endEvent_refundWithdrawn");
    assertRecoveryIsOver();
  }

  @Test
  void anOrderThatLeftBeforeItsMoneyWasSentIsDecidedAgain() {
    asked(RefundNext.PAY);
    stands(RefundNext.DECIDE);
    story.run(PAY);

    assertThat(story.openTasks()).containsExactly(DECIDE);
  }

  @Test
  void nothingThatWasPaidIsNothingThatGoesBack() {
    asked(RefundNext.PAY);
    stands(RefundNext.CANCELLED);
    story.run(PAY);

    assertThat(story.endEvents()).contains("endEvent_moneySent", "endEvent_nothingPaid");
    assertRecoveryIsOver();
  }

  @Test
  void whatNoPlatformCanReturnFinancePaysByHandAndTheErpBooksIt() {
    asked(RefundNext.PAY);
    when(payments.pay(ID, "ERP")).thenReturn(true);
    story.run(PAY);
    assertThat(story.openTasks()).containsExactly("userTask_payOffline");
    assertThat(story.refusal("userTask_payOffline")).hasMessageContaining("paymentRef");

    story.complete("userTask_payOffline", "paymentRef", "BANK-77");
    verify(payments).paidByHand(ID, "BANK-77");
    stands(RefundNext.PAID);
    story.run("serviceTask_bookPayment");

    verify(payments).bookPayment(ID);
    assertThat(story.endEvents()).contains("endEvent_moneySent", "endEvent_refundPaid");
    assertRecoveryIsOver();
  }

  @ParameterizedTest
  @CsvSource({"PAY, 20.00, PAY", "REFUSE, , REFUSED"})
  void afterSalesDecidesWhereTheLawLeavesItToUs(
      Decision decision, BigDecimal amount, RefundNext then) {
    asked(RefundNext.DECIDE);
    stands(then);
    story.complete(
        DECIDE,
        "refundDecision",
        decision.name(),
        "decidedAmount",
        amount == null ? "" : amount.toPlainString(),
        "remark",
        "reason");

    verify(decisions).decide(ID, decision, amount, RefundFault.UNKNOWN, "reason");
    if (then == RefundNext.PAY) {
      isPaid();
    } else {
      assertThat(story.endEvents()).contains("endEvent_refundRefused");
    }
  }

  @Test
  void anErpThatFailsIsAskedAgainAndThenAnAdministratorIs() {
    asked(RefundNext.PAY);
    when(payments.pay(ID, "ERP")).thenThrow(new IllegalStateException("ERP is away"));
    int tries = 0;
    while (story.incidents().isEmpty() && tries < 10) {
      org.assertj.core.api.Assertions.catchThrowable(() -> story.run(PAY));
      tries++;
    }
    assertThat(story.incidents()).hasSize(1);

    org.mockito.Mockito.reset(payments);
    story.retry(PAY);
    isPaid();
  }

  private void isPaid() {
    stands(RefundNext.PAID);
    story.run(PAY);
    verify(payments, times(1)).pay(ID, "ERP");
    assertThat(story.endEvents()).contains("endEvent_moneySent", "endEvent_refundPaid");
    assertRecoveryIsOver();
  }

  private void assertRecoveryIsOver() {
    assertThat(story.instancesOf("refund-recovery")).isEmpty();
  }

  private void asked(RefundNext next) {
    stands(next);
    Refund refund = SampleRefunds.refund(RefundStatus.PAYING);
    processes.opened(refund, SampleRefunds.order(), new BigDecimal("246.00"));
  }

  private void stands(RefundNext next) {
    when(steps.next(ID)).thenReturn(next);
  }
}
