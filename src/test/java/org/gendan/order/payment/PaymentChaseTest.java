package org.gendan.order.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingPayment;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.order.Order;
import org.gendan.order.lifecycle.OrderStory;
import org.gendan.order.payment.PaymentChases.Answer;
import org.gendan.order.payment.PaymentChases.Opened;
import org.gendan.order.payment.PaymentChases.Result;
import org.gendan.order.payment.PaymentChases.Step;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.CutOffForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chase of an unpaid order, window by window. */
class PaymentChaseTest {

  private static final String CALL = "userTask_chasePayment";
  private static final Date WINDOW_END = Date.from(EngineForTests.NOW.plus(CutOffForTests.CHASE));
  private static final Date LAST_END = Date.from(EngineForTests.NOW.plus(CutOffForTests.EXPIRY));

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  @Test
  void anAgentIsAskedAtOnceAndHasUntilTheWindowEnds() {
    order.taken(orderAwaitingPayment());

    assertThat(story.openTasks()).containsExactly(CALL);
    assertThat(story.task(CALL).getDueDate()).isEqualTo(WINDOW_END);
    assertThat(story.timer("event_windowMissed").getDuedate()).isEqualTo(WINDOW_END);
    assertThat(story.timer("event_thirdDayEnded").getDuedate()).isEqualTo(LAST_END);
  }

  @Test
  void windowsAreCountedFromTheMomentTheDomainNames() {
    Instant placed = EngineForTests.NOW.minusSeconds(3600);
    order.stands(orderAwaitingPayment());
    when(order.chases.open(ID)).thenReturn(new Opened(Step.CHASE, placed));
    when(order.chases.enterWindow(ID, placed)).thenReturn(true);

    order.processes.taken(List.of(orderAwaitingPayment()));

    assertThat(story.task(CALL).getDueDate())
        .isEqualTo(Date.from(placed.plus(CutOffForTests.CHASE)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REFUSES")
  void whoHasBeenChasedIsAskedAgainInTheNextWindow(Result result) {
    order.taken(orderAwaitingPayment());

    story.complete(CALL, "chaseResult", result.name(), "doubt", "the price", "remark", "polite");

    verify(order.chases).answer(ID, answer(result, "the price", "polite"));
    assertThat(story.openTasks()).isEmpty();
    assertThat(story.timer("event_windowEnded").getDuedate()).isEqualTo(WINDOW_END);
    story.fire("event_windowEnded");
    assertThat(story.openTasks()).containsExactly(CALL);
    verify(order.chases, never()).missed(ID);
  }

  @Test
  void aWindowThatEndsWithoutACallIsNotedAndTheNextOneBegins() {
    order.taken(orderAwaitingPayment());

    story.fire("event_windowMissed");

    verify(order.chases).missed(ID);
    verify(order.chases, times(2)).enterWindow(ID, EngineForTests.NOW);
    assertThat(story.openTasks()).containsExactly(CALL);
  }

  @Test
  void whoWantsNoCallsIsNotCalledAndStillCounted() {
    order.stands(orderAwaitingPayment());
    when(order.chases.enterWindow(ID, EngineForTests.NOW)).thenReturn(false);

    order.processes.taken(List.of(orderAwaitingPayment()));

    assertThat(story.openTasks()).isEmpty();
    story.fire("event_windowEnded");
    assertThat(story.openTasks()).isEmpty();
    assertThat(story.timer("event_thirdDayEnded").getDuedate()).isEqualTo(LAST_END);
  }

  @Test
  void aRefusalEndsTheChaseAndAsksForTheCancellation() {
    order.taken(orderAwaitingPayment());
    asksForCancellation().withdraw(ID);

    story.complete(CALL, "chaseResult", "REFUSES");

    verify(order.chases).withdraw(ID);
    assertThat(story.endEvents()).contains("endEvent_chaseWithdrawn", "endEvent_customerRefused");
    waitsForTheSecondKey();
  }

  @Test
  void afterTheThirdDayTheChaseExpiresAndAsksForTheCancellation() {
    order.taken(orderAwaitingPayment());
    asksForCancellation().expire(ID);

    story.fire("event_thirdDayEnded");

    verify(order.chases).expire(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_chaseExpired");
    waitsForTheSecondKey();
  }

  @Test
  void theThirdDayEndsAChaseThatRestsToo() {
    order.taken(orderAwaitingPayment());
    asksForCancellation().expire(ID);
    story.complete(CALL, "chaseResult", "PROMISED");

    story.fire("event_thirdDayEnded");

    waitsForTheSecondKey();
  }

  @Test
  void theMoneyEndsTheChaseWhileTheCallIsOpen() {
    Order unpaid = order.taken(orderAwaitingPayment());

    order.stands(unpaid.paid(EngineForTests.NOW));
    order.processes.paid(unpaid);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(story.endEvents()).containsExactly("endEvent_orderPaid");
    assertThat(story.instancesOf("payment-chase")).isEmpty();
  }

  @Test
  void theMoneyEndsTheChaseBetweenTwoWindows() {
    Order unpaid = order.taken(orderAwaitingPayment());
    story.complete(CALL, "chaseResult", "PAID_SAID");

    order.stands(unpaid.paid(EngineForTests.NOW));
    order.processes.paid(unpaid);

    assertThat(story.endEvents()).containsExactly("endEvent_orderPaid");
    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void theMoneyEndsTheWaitForTheSecondKey() {
    Order unpaid = order.taken(orderAwaitingPayment());
    order.chase(Step.SECOND_KEY);
    order.processes.cancellationChanged(unpaid);
    waitsForTheSecondKey();

    order.stands(unpaid.paid(EngineForTests.NOW));
    order.processes.paid(unpaid);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void whatACustomerSaysIsNoPayment() {
    order.taken(orderAwaitingPayment());

    story.complete(CALL, "chaseResult", "PAID_SAID");

    assertThat(story.instancesOf("order-confirmation")).isEmpty();
    assertThat(story.instancesOf("payment-chase")).hasSize(1);
  }

  @Test
  void aMessageWithoutMoneyLeavesTheChaseOpenWithTheSameDeadlines() {
    Order unpaid = order.taken(orderAwaitingPayment());

    order.processes.paid(unpaid);
    order.processes.paid(unpaid);

    assertThat(story.task(CALL).getDueDate()).isEqualTo(WINDOW_END);
    assertThat(story.timer("event_thirdDayEnded").getDuedate()).isEqualTo(LAST_END);
    assertThat(story.instancesOf("payment-chase")).hasSize(1);
  }

  @Test
  void aCancellationThatIsAskedForElsewhereStopsTheCalls() {
    Order unpaid = order.taken(orderAwaitingPayment());

    order.chase(Step.SECOND_KEY);
    order.processes.cancellationChanged(unpaid);

    waitsForTheSecondKey();
    order.processes.cancellationChanged(unpaid);
    waitsForTheSecondKey();
  }

  @Test
  void anOrderThatLogisticsKeepsIsChasedAnew() {
    Order unpaid = order.taken(orderAwaitingPayment());
    order.chase(Step.SECOND_KEY);
    order.processes.cancellationChanged(unpaid);

    order.chase(Step.CHASE);
    order.processes.cancellationChanged(unpaid);

    assertThat(story.openTasks()).containsExactly(CALL);
    assertThat(story.timer("event_thirdDayEnded").getDuedate()).isEqualTo(LAST_END);
  }

  @Test
  void aRefusedAnswerLeavesTheCallOpen() {
    order.taken(orderAwaitingPayment());
    doThrow(Refusal.invalid("doubt", ErrorCode.REQUIRED, "is missing"))
        .when(order.chases)
        .answer(eq(ID), any());

    assertThat(story.refusal(CALL, "chaseResult", "HAS_DOUBT")).hasMessageContaining("is missing");
    assertThat(story.refusal(CALL, "chaseResult", "MAYBE")).hasMessageContaining("MAYBE");

    assertThat(story.openTasks()).containsExactly(CALL);
  }

  @Test
  void theEngineKeepsNothingOfWhatTheCustomerSaid() {
    order.taken(orderAwaitingPayment());

    story.complete(CALL, "chaseResult", "HAS_DOUBT", "doubt", "the price", "coupon", "C-1");

    assertThat(story.variablesOf("payment-chase"))
        .containsOnlyKeys("orderId", "orderNo", "chaseStep", "callNeeded", "unpaidSinceAt");
  }

  private void waitsForTheSecondKey() {
    assertThat(story.waits())
        .containsExactly(
            "event_paidMeanwhile", "event_secondKeyRefused", "startEvent_orderCancelled");
  }

  /** The order has a cancellation that waits, from the moment the chase asks for it. */
  private PaymentChases asksForCancellation() {
    return doAnswer(
            asked -> {
              order.chase(Step.SECOND_KEY);
              return null;
            })
        .when(order.chases);
  }

  private static Answer answer(Result result, String doubt, String remark) {
    return new Answer(result, Optional.of(doubt), Optional.empty(), false, Optional.of(remark));
  }
}
