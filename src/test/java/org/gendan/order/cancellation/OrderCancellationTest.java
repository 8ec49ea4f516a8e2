package org.gendan.order.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.orderAwaitingPayment;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.gendan.engine.EngineForTests;
import org.gendan.engine.MovedCases;
import org.gendan.order.SampleOrders;
import org.gendan.order.cancellation.Cancellation.Reason;
import org.gendan.order.cancellation.Cancellation.Status;
import org.gendan.order.cancellation.Cancellations.Decision;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The second key of a cancellation for non-payment. */
class OrderCancellationTest {

  private static final Cancellation ASKED =
      new Cancellation(
          "cancellation-1",
          SampleOrders.ID,
          "request-1",
          Reason.UNPAID,
          null,
          Status.REQUESTED,
          "agent1",
          EngineForTests.NOW,
          null,
          null);

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final OrderCancellationProcess process =
      new OrderCancellationProcess(engine.processes(), mock(MovedCases.class));
  private final Cancellations cancellations = engine.the(Cancellations.class);

  @Test
  void logisticsIsAskedWithinFourWorkingHours() {
    requested();

    assertThat(story.openTasks()).containsExactly("userTask_confirmCancellation");
    assertThat(story.task("userTask_confirmCancellation").getDueDate()).isEqualTo(in("PT4H"));
    assertThat(story.variablesOf("order-cancellation"))
        .containsOnlyKeys("cancellationId", "orderNo");
  }

  @Test
  void theSecondKeyConfirmsTheCancellation() {
    requested();

    story.complete(
        "userTask_confirmCancellation", "cancellationDecision", "CONFIRM", "remark", "agreed");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_cancellationConfirmed");
    verify(cancellations).decide(ASKED.id(), Decision.CONFIRM, "agreed");
  }

  @Test
  void theSecondKeyRefusesTheCancellation() {
    requested();

    story.complete("userTask_confirmCancellation", "cancellationDecision", "REFUSE");

    assertThat(story.endEvents()).containsExactly("endEvent_cancellationRefused");
    verify(cancellations).decide(ASKED.id(), Decision.REFUSE, null);
  }

  @Test
  void aRequestThatIsVoidIsWithdrawn() {
    requested();

    process.withdrawn(ASKED);

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_cancellationWithdrawn");
    verify(cancellations, never()).decide(any(), any(), any());
  }

  @Test
  void aWithdrawalToldTwiceIsOneWithdrawal() {
    requested();

    process.withdrawn(ASKED);
    process.withdrawn(ASKED);

    assertThat(story.endEvents()).containsExactly("endEvent_cancellationWithdrawn");
  }

  @Test
  void aWithdrawalToldBeforeAnybodyWasAskedIsNoFault() {
    process.withdrawn(ASKED);

    requested();

    assertThat(story.openTasks()).containsExactly("userTask_confirmCancellation");
  }

  @Test
  void whoeverAskedCannotTurnTheSecondKeyToo() {
    requested();
    doThrow(Refusal.forbidden("agent1 has asked for this cancellation"))
        .when(cancellations)
        .decide(any(), any(), any());

    var refusal = story.refusal("userTask_confirmCancellation", "cancellationDecision", "CONFIRM");

    assertThat(refusal).hasMessage("agent1 has asked for this cancellation");
    assertThat(story.openTasks()).containsExactly("userTask_confirmCancellation");
  }

  private void requested() {
    process.requested(ASKED, orderAwaitingPayment());
  }
}
