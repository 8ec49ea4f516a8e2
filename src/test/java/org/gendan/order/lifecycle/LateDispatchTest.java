package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.gendan.engine.EngineForTests;
import org.gendan.order.OrderStatus;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An order that has not left 48 hours after its confirmation. */
class LateDispatchTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  @Test
  void logisticsIsWarnedFortyEightHoursAfterTheConfirmation() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    assertThat(Story.until(story.timer("startEvent_dispatchLate").getDuedate()))
        .isEqualTo(Duration.ofHours(48));
    order.reserved();

    story.fire("startEvent_dispatchLate");

    assertThat(story.openTasks())
        .containsExactly("userTask_explainLateDispatch", "userTask_recordDispatch");
    assertThat(story.task("userTask_explainLateDispatch").getDueDate()).isEqualTo(in("PT2H"));
  }

  @Test
  void theClockRunsFromTheConfirmationAndNotFromTheOrder() {
    order.taken(orderAwaitingConfirmation());

    assertThatThrownBy(() -> story.fire("startEvent_dispatchLate"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("startEvent_dispatchLate");
  }

  @Test
  void theWarningComesOnce() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    story.fire("startEvent_dispatchLate");

    assertThatThrownBy(() -> story.fire("startEvent_dispatchLate"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void theWarningDoesNotHoldUpAnOrderThatIsStillInTheErp() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();

    story.fire("startEvent_dispatchLate");

    order.reserved();
    assertThat(story.openTasks())
        .containsExactly("userTask_explainLateDispatch", "userTask_recordDispatch");
  }

  @Test
  void anExplainedDelayLeavesTheDispatchOpen() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    story.fire("startEvent_dispatchLate");

    story.complete("userTask_explainLateDispatch", "delayReason", "no box is large enough");

    assertThat(story.openTasks()).containsExactly("userTask_recordDispatch");
    assertThat(story.endEvents()).contains("endEvent_lateDispatchExplained");
    verify(order.fulfilment).explainLateDispatch(ID, "no box is large enough");
  }

  @Test
  void anExplainedDelayLeavesAShortageToBeSettled() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    story.fire("startEvent_dispatchLate");

    story.complete("userTask_explainLateDispatch", "delayReason", "nothing in stock");

    assertThat(story.openTasks()).containsExactly("userTask_settleShortage");
  }

  @Test
  void whatNobodyExplainsWithinFourHoursIsEscalatedAndStaysOpen() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    story.fire("startEvent_dispatchLate");
    assertThat(Story.until(story.timer("event_explanationOverdue").getDuedate()))
        .isEqualTo(Duration.ofHours(4));

    story.fire("event_explanationOverdue");

    verify(engine.the(LateDispatches.class)).escalate(ID);
    assertThat(story.endEvents()).contains("endEvent_lateDispatchEscalated");
    assertThat(story.openTasks())
        .containsExactly("userTask_explainLateDispatch", "userTask_recordDispatch");
  }

  @Test
  void theOpenWarningIsWithdrawnWhenTheOrderLeaves() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    story.fire("startEvent_dispatchLate");

    order.dispatched();

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.instancesOf("shipment-follow-up")).hasSize(1);
    assertThat(story.timesPassed("endEvent_lateDispatchExplained")).isZero();
  }

  @Test
  void theOpenWarningIsWithdrawnWhenAShortOrderIsRefunded() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    story.fire("startEvent_dispatchLate");
    order.refundWanted();
    when(order.fulfilment.refund(ID)).thenReturn(OrderStatus.REFUNDED);

    story.run("serviceTask_refundOrder");

    story.isEnded();
  }

  @Test
  void anOrderThatLeftInTimeIsNotWarnedAbout() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    order.dispatched();

    assertThat(story.waits()).doesNotContain("startEvent_dispatchLate");
  }
}
