package org.gendan.order.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.confirmation.Confirmations.Answer;
import org.gendan.order.confirmation.Confirmations.CallResult;
import org.gendan.order.confirmation.Confirmations.Facts;
import org.gendan.order.confirmation.Confirmations.HeldDecision;
import org.gendan.order.confirmation.Confirmations.PaymentVerdict;
import org.gendan.order.lifecycle.OrderStory;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderConfirmationTest {

  private static final long PAYABLE = 24600;

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  @BeforeEach
  void confirmationRequested() {
    engine
        .processes()
        .start(
            OrderConfirmationModel.KEY,
            ID,
            OrderConfirmationModel.ORDER_ID.with(ID),
            OrderConfirmationModel.ORDER_NO.with("2603020001"),
            OrderConfirmationModel.ORDER_STATUS.with(OrderStatus.CONFIRMING));
  }

  @Test
  void anAgentIsAskedToConfirmWithinTwoWorkingHours() {
    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(story.task("userTask_confirmOrder").getDueDate()).isEqualTo(in("PT2H"));
  }

  @Test
  void aStableOrderIsReleased() {
    order.confirmed();

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_orderConfirmed");
    verify(order.confirmations).release(ID);
  }

  @Test
  void whatTheAgentWroteReachesTheDomainAsItWasMeant() {
    agentAnswers(CallResult.REACHED, PAYABLE, false, 1);

    story.complete(
        "userTask_confirmOrder",
        "callResult",
        "REACHED",
        "namedAmount",
        246.0,
        "doubts",
        " too large? ",
        "suspiciousPayment",
        true,
        "customerName",
        "李四",
        "customerPhone",
        "13900009000",
        "address",
        "示例路1号",
        "remark",
        "call in the evening");

    verify(order.confirmations)
        .answer(
            ID,
            new Answer(
                CallResult.REACHED,
                Optional.of(new BigDecimal("246.00")),
                Optional.of("too large?"),
                true,
                Optional.of("李四"),
                Optional.of("13900009000"),
                Optional.of("示例路1号"),
                Optional.of("call in the evening")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "no", "None", "无", "没有", "false"})
  void noDoubtsAreNoDoubtsHoweverTheyAreWritten(String words) {
    agentAnswers(CallResult.REACHED, PAYABLE, false, 1);

    story.complete("userTask_confirmOrder", "callResult", "REACHED", "doubts", words);

    verify(order.confirmations)
        .answer(
            ID,
            new Answer(
                CallResult.REACHED,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void anUnstableOrderIsTalkedThroughAgainAfterTwoWorkingHours() {
    order.talkAgain();

    assertThat(story.waits()).containsExactly("event_nextAttemptDue");
    assertThat(story.timer("event_nextAttemptDue").getDuedate()).isEqualTo(in("PT2H"));
    verify(order.confirmations, never()).release(any());

    story.fire("event_nextAttemptDue");
    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void anUnstableOrderIsTalkedThroughThreeTimesAndHeldThen() {
    when(order.confirmations.hold(ID)).thenReturn(OrderStatus.ON_HOLD);
    order.talked(CallResult.REACHED, false, 100L, false, 1);
    story.fire("event_nextAttemptDue");
    order.talked(CallResult.UNREACHABLE, false, null, false, 2);
    story.fire("event_nextAttemptDue");
    order.talked(CallResult.REACHED, false, PAYABLE, true, 3);

    assertThat(story.waits()).containsExactly("userTask_decideHeldOrder");
    assertThat(story.task("userTask_decideHeldOrder").getDueDate()).isEqualTo(in("PT2H"));
    verify(order.confirmations).hold(ID);
    verify(order.confirmations, never()).release(any());
  }

  @Test
  void aHeldOrderThatIsReleasedGoesToAnotherAgent() {
    order.held();

    order.decidedHeld(HeldDecision.RELEASE, OrderStatus.CONFIRMING);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
    order.confirmed();
    assertThat(story.endEvents()).containsExactly("endEvent_orderConfirmed");
  }

  @Test
  void aHeldOrderThatIsGivenUpEnds() {
    order.held();

    order.decidedHeld(HeldDecision.CANCEL, OrderStatus.CANCELLED);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_heldOrderCancelled");
  }

  @Test
  void aSuspiciousPaymentIsFrozenForRiskControl() {
    order.frozen();

    assertThat(story.waits()).containsExactly("userTask_verifyPayment");
    assertThat(story.task("userTask_verifyPayment").getDueDate()).isEqualTo(in("PT1H"));
    verify(order.confirmations).freeze(ID);
    verify(order.confirmations, never()).release(any());
  }

  @Test
  void aGenuinePaymentGoesBackToTheAgent() {
    order.frozen();

    order.verifiedPayment(PaymentVerdict.GENUINE, OrderStatus.CONFIRMING);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void aFraudulentPaymentEndsTheOrder() {
    order.frozen();

    order.verifiedPayment(PaymentVerdict.FRAUD, OrderStatus.CANCELLED);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_paymentFraudulent");
  }

  @Test
  void aCustomerWhoCancelsOnThePhoneEndsTheOrder() {
    order.cancelledOnThePhone();

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_orderCancelled");
    verify(order.confirmations).cancel(ID);
  }

  @Test
  void theAnswerBeforeIsNoAnswerToTheNextAttempt() {
    order.talkAgain();
    story.fire("event_nextAttemptDue");

    var refusal = story.refusal("userTask_confirmOrder", "remark", "no answer given");

    assertThat(refusal).hasMessageContaining("callResult");
    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void theNextAttemptBeginsWithAnEmptyForm() {
    order.talkAgain();
    story.fire("event_nextAttemptDue");

    assertThat(story.variablesOf("order-confirmation"))
        .containsOnlyKeys("orderId", "orderNo", "orderStatus", "orderStability");
  }

  @Test
  void theReleaseOfAnotherRoundIsDecidedAnew() {
    order.held();
    order.decidedHeld(HeldDecision.RELEASE, OrderStatus.CONFIRMING);
    order.held();

    assertThat(story.refusal("userTask_decideHeldOrder")).hasMessageContaining("heldDecision");
  }

  @Test
  void theVerdictOnAnEarlierPaymentIsNoVerdictOnThisOne() {
    order.frozen();
    order.verifiedPayment(PaymentVerdict.GENUINE, OrderStatus.CONFIRMING);
    order.frozen();

    assertThat(story.refusal("userTask_verifyPayment")).hasMessageContaining("paymentVerdict");
  }

  private void agentAnswers(CallResult result, long namedFen, boolean doubts, int attempt) {
    when(order.confirmations.release(ID)).thenReturn(OrderStatus.CONFIRMED);
    when(order.confirmations.answer(eq(ID), any()))
        .thenReturn(
            new Facts(result, false, PaymentMethod.COD, namedFen, PAYABLE, doubts, attempt));
  }
}
