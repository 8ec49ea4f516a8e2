package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.gendan.order.SampleOrders.orderAwaitingPayment;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.function.Consumer;
import org.gendan.engine.EngineForTests;
import org.gendan.order.DeliveryMode;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancellation before dispatch takes an order out of whatever it waits for. */
class OrderCancelledMidwayTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  /** Everything an order can wait for before it leaves, and how it gets there. */
  enum Wait {
    PAYMENT("userTask_chasePayment", order -> order.taken(orderAwaitingPayment())),
    CONFIRMATION("userTask_confirmOrder", order -> order.taken(orderAwaitingConfirmation())),
    NEXT_ATTEMPT("event_nextAttemptDue", CONFIRMATION.then(OrderStory::talkAgain)),
    TEAM_LEAD("userTask_decideHeldOrder", CONFIRMATION.then(OrderStory::held)),
    RISK_CONTROL("userTask_verifyPayment", CONFIRMATION.then(OrderStory::frozen)),
    ERP("serviceTask_pushOrder", CONFIRMATION.then(OrderStory::confirmed)),
    STOCK("serviceTask_reserveStock", ERP.then(order -> order.story.run("serviceTask_pushOrder"))),
    SHORTAGE("userTask_settleShortage", ERP.then(OrderStory::shortOfStock)),
    LATER_DATE("event_laterDateReached", SHORTAGE.then(OrderStory::postponed)),
    REFUND("serviceTask_refundOrder", SHORTAGE.then(OrderStory::refundWanted)),
    PRE_DISPATCH_CALL("userTask_makePreDispatchCall", Wait::upstairs),
    DELIVERY_POINTS("serviceTask_sendDeliveryPoints", Wait::upstairsUnreachable),
    DISPATCH("userTask_recordDispatch", ERP.then(OrderStory::reserved));

    final String element;
    final Consumer<OrderStory> reached;

    Wait(String element, Consumer<OrderStory> reached) {
      this.element = element;
      this.reached = reached;
    }

    private Consumer<OrderStory> then(Consumer<OrderStory> chapter) {
      return reached.andThen(chapter);
    }

    private static void upstairs(OrderStory order) {
      order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
      order.confirmed();
      order.reserved();
    }

    private static void upstairsUnreachable(OrderStory order) {
      upstairs(order);
      order.story.complete("userTask_makePreDispatchCall", "callResult", "UNREACHABLE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCancellationInterruptsEveryWait(Wait wait) {
    wait.reached.accept(order);
    assertThat(story.waits()).contains(wait.element);

    order.processes.cancelled(orderAwaitingConfirmation());

    assertThat(story.waits()).containsExactly("serviceTask_voidOrder");
    verify(order.fulfilment, never()).voidInErp(ID);
    story.run("serviceTask_voidOrder");
    story.isEnded();
    assertThat(story.timesPassed("endEvent_orderCancelled")).isOne();
    verify(order.fulfilment).voidInErp(ID);
  }

  @Test
  void anOpenWarningOfLateDispatchIsWithdrawnWithTheOrder() {
    Wait.DISPATCH.reached.accept(order);
    story.fire("startEvent_dispatchLate");

    order.processes.cancelled(orderAwaitingConfirmation());

    assertThat(story.waits()).containsExactly("serviceTask_voidOrder");
  }

  @Test
  void aCancellationToldTwiceVoidsTheOrderOnce() {
    Wait.DISPATCH.reached.accept(order);

    order.processes.cancelled(orderAwaitingConfirmation());
    order.processes.cancelled(orderAwaitingConfirmation());
    story.run("serviceTask_voidOrder");

    story.isEnded();
    verify(order.fulfilment, times(1)).voidInErp(ID);
  }

  @Test
  void aCancellationToldBeforeTheProcessRunsIsNoFault() {
    order.processes.cancelled(orderAwaitingConfirmation());

    story.isEnded();
  }

  @Test
  void aCancellationOfAnotherOrderInterruptsNothing() {
    Wait.CONFIRMATION.reached.accept(order);

    story.wake("order.cancelled", "order-2");

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }
}
