package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.gendan.order.SampleOrders.orderAwaitingPayment;
import static org.gendan.order.lifecycle.OrderStory.PARCEL;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.order.DeliveryMode;
import org.gendan.order.OrderStatus;
import org.gendan.order.confirmation.Confirmations.HeldDecision;
import org.gendan.order.lifecycle.Fulfilment.PreDispatchResult;
import org.gendan.order.lifecycle.Fulfilment.Substitute;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderLifecycleTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  @Test
  void anOrderTheCustomerStandsByIsShippedSignedAndCompleted() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    order.dispatched();
    order.verified("SIGNED", OrderStatus.SIGNED);

    story.isEnded();
    assertThat(story.endEvents())
        .containsExactly(
            "endEvent_orderCompleted",
            "endEvent_orderConfirmed",
            "endEvent_orderDispatched",
            "endEvent_parcelSigned",
            "endEvent_parcelsFollowed");
    var inOrder = inOrder(order.fulfilment, order.dispatching, order.completion);
    inOrder.verify(order.fulfilment).push(ID);
    inOrder.verify(order.fulfilment).reserveStock(ID);
    inOrder.verify(order.fulfilment).offerDispatch(ID);
    inOrder.verify(order.dispatching).recordInTask(ID, "SF", "SF1400000000001", null);
    inOrder.verify(order.completion).recordOutcome(ID);
    inOrder.verify(order.completion).complete(ID);
  }

  @Test
  void aParcelTheCustomerRefusedEndsAsReturned() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    order.dispatched();
    order.verified("REFUSED", OrderStatus.RETURNING);

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_orderReturned", "endEvent_parcelRefused");
    verify(order.completion, never()).complete(any());
  }

  @Test
  void anOrderTheCustomerCancelsOnThePhoneIsNeverPushed() {
    order.taken(orderAwaitingConfirmation());
    order.cancelledOnThePhone();

    story.isEnded();
    assertThat(story.endEvents())
        .containsExactly("endEvent_orderCancelled", "endEvent_orderNotConfirmed");
    verify(order.fulfilment, never()).push(any());
  }

  @Test
  void aHeldOrderTheTeamLeadCancelsIsNeverPushed() {
    order.taken(orderAwaitingConfirmation());
    order.held();
    order.decidedHeld(HeldDecision.CANCEL, OrderStatus.CANCELLED);

    story.isEnded();
    assertThat(story.endEvents())
        .containsExactly("endEvent_heldOrderCancelled", "endEvent_orderNotConfirmed");
  }

  @Test
  void anUnpaidOrderWaitsForItsMoneyAndIsConfirmedThen() {
    var unpaid = order.taken(orderAwaitingPayment());
    assertThat(story.openTasks()).containsExactly("userTask_chasePayment");

    order.stands(unpaid.paid(EngineForTests.NOW));
    order.processes.paid(unpaid);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void aPaymentMessageWithoutMoneyChangesNothing() {
    var unpaid = order.taken(orderAwaitingPayment());

    order.processes.paid(unpaid);

    assertThat(story.openTasks()).containsExactly("userTask_chasePayment");
  }

  @Test
  void aPaymentMessageSentTwiceOpensOneConfirmation() {
    var unpaid = order.taken(orderAwaitingPayment());
    order.stands(unpaid.paid(EngineForTests.NOW));

    order.processes.paid(unpaid);
    order.processes.paid(unpaid);

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void anOrderPaidBeforeItsProcessLookedNeedsNoMessage() {
    var unpaid = orderAwaitingPayment();
    order.processes.paid(unpaid);
    order.stands(unpaid.paid(EngineForTests.NOW));

    order.processes.taken(List.of(unpaid));

    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void aSubstituteIsPushedAndReservedAnew() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    assertThat(story.task("userTask_settleShortage").getDueDate()).isEqualTo(in("PT2H"));

    order.substituted();
    order.reserved();

    assertThat(story.openTasks()).containsExactly("userTask_recordDispatch");
    verify(order.fulfilment)
        .substitute(ID, new Substitute("P100-RED-M", "P100-BLUE-M", "羽绒服 蓝 M", Optional.empty()));
    verify(order.fulfilment, times(2)).push(ID);
  }

  @Test
  void aLaterShipmentWaitsForTheDayAndAsksTheStockAgain() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();

    order.postponed();

    // The day begins in Shanghai, whatever zone the machine is in.
    assertThat(story.timer("event_laterDateReached").getDuedate())
        .isEqualTo(Date.from(Instant.parse("2026-03-08T16:00:00Z")));
    story.fire("event_laterDateReached");
    order.reserve(OrderStatus.CONFIRMED);
    assertThat(story.openTasks()).containsExactly("userTask_recordDispatch");
    verify(order.fulfilment).push(ID);
  }

  @Test
  void stockThatIsStillShortOnTheLaterDayIsSettledAgain() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    order.postponed();
    story.fire("event_laterDateReached");

    order.reserve(OrderStatus.BACKORDERED);

    assertThat(story.openTasks()).containsExactly("userTask_settleShortage");
  }

  @Test
  void aShortOrderThatWasPaidIsRefunded() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    order.refundWanted();
    when(order.fulfilment.refund(ID)).thenReturn(OrderStatus.REFUNDED);

    story.run("serviceTask_refundOrder");

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_shortageRefunded", "endEvent_orderRefunded");
  }

  @Test
  void aShortOrderOfWhichNothingWasPaidEndsOutOfStock() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    order.refundWanted();
    when(order.fulfilment.refund(ID)).thenReturn(OrderStatus.CANCELLED);

    story.run("serviceTask_refundOrder");

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_shortageRefunded", "endEvent_orderOutOfStock");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COURIER")
  void whoeverGetsMoreThanAParcelIsCalledBeforeDispatch(DeliveryMode mode) {
    order.taken(orderAwaitingConfirmation(mode));
    order.confirmed();
    order.reserved();
    assertThat(story.openTasks()).containsExactly("userTask_makePreDispatchCall");
    assertThat(story.task("userTask_makePreDispatchCall").getDueDate()).isEqualTo(in("PT4H"));
    verify(order.fulfilment, never()).offerDispatch(any());

    story.complete("userTask_makePreDispatchCall", "callResult", "REACHED", "remark", "lift");

    assertThat(story.openTasks()).containsExactly("userTask_recordDispatch");
    verify(order.fulfilment).preDispatchCalled(ID, PreDispatchResult.REACHED, "lift");
    verify(order.fulfilment, never()).sendDeliveryPoints(any());
  }

  @Test
  void whoIsNotReachedBeforeDispatchGetsTheDeliveryPoints() {
    order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
    order.confirmed();
    order.reserved();

    story.complete("userTask_makePreDispatchCall", "callResult", "UNREACHABLE");
    story.run("serviceTask_sendDeliveryPoints");

    assertThat(story.openTasks()).containsExactly("userTask_recordDispatch");
    verify(order.fulfilment).sendDeliveryPoints(ID);
  }

  @Test
  void aDispatchRecordedElsewhereClosesTheTask() {
    var taken = order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    assertThat(story.task("userTask_recordDispatch").getDueDate()).isEqualTo(in("P1D"));
    order.hasParcel();

    order.processes.dispatched(taken);

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.endEvents()).contains("endEvent_orderDispatched");
    assertThat(story.variablesOf("shipment-follow-up")).containsEntry("shipmentId", PARCEL);
    verify(order.dispatching, never()).recordInTask(any(), any(), any(), any());
  }

  @Test
  void aDispatchMessageSentTwiceFollowsOneParcel() {
    var taken = order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.reserved();
    order.hasParcel();

    order.processes.dispatched(taken);
    order.processes.dispatched(taken);

    assertThat(story.instancesOf("shipment-follow-up"))
        .singleElement()
        .satisfies(followUp -> assertThat(followUp.getBusinessKey()).isEqualTo(PARCEL));
  }

  @Test
  void aDispatchMessageBeforeTheTaskIsOpenIsNoDispatch() {
    var taken = order.taken(orderAwaitingConfirmation());
    order.confirmed();

    order.processes.dispatched(taken);
    order.reserved();

    assertThat(story.openTasks()).containsExactly("userTask_recordDispatch");
  }

  @Test
  void anOrderStartsWithAtMostFiveVariablesAtItsRoot() {
    order.taken(orderAwaitingConfirmation());

    assertThat(story.variablesOf("order-lifecycle"))
        .hasSizeLessThanOrEqualTo(5)
        .containsOnlyKeys("orderId", "orderNo", "orderStatus", "deliveryMode");
  }
}
