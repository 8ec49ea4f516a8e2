package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import org.gendan.engine.EngineForTests;
import org.gendan.order.DeliveryMode;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.confirmation.Confirmations.CallResult;
import org.gendan.order.confirmation.Confirmations.Facts;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names, phones, addresses and remarks stay in our tables; the engine holds none of them. */
class PersonalDataTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  @Test
  void aConfirmationLeavesNothingPersonalInTheProcess() {
    order.taken(orderAwaitingConfirmation());
    when(order.confirmations.answer(eq(ID), any()))
        .thenReturn(new Facts(CallResult.REACHED, false, PaymentMethod.COD, 1L, 24600, true, 1));

    story.complete(
        "userTask_confirmOrder",
        "callResult",
        "REACHED",
        "namedAmount",
        "0.01",
        "doubts",
        "too large?",
        "customerName",
        "李四",
        "customerPhone",
        "13900009000",
        "address",
        "示例路1号",
        "remark",
        "call in the evening",
        "anythingElse",
        "李四");

    assertThat(story.waits()).contains("event_nextAttemptDue");
    assertThat(story.variablesOf("order-confirmation"))
        .containsOnlyKeys("orderId", "orderNo", "orderStatus", "orderStability");
    assertThat(engine.engine().getHistoryService().createHistoricVariableInstanceQuery().list())
        .isEmpty();
  }

  @Test
  void theDeskOfDispatchLeavesNothingPersonalInTheProcess() {
    order.taken(orderAwaitingConfirmation(DeliveryMode.UPSTAIRS));
    order.confirmed();
    order.shortOfStock();
    order.substituted();
    order.reserved();
    story.complete("userTask_makePreDispatchCall", "callResult", "REACHED", "remark", "ask for 李四");
    order.dispatched();

    assertThat(story.variablesOf("order-lifecycle"))
        .containsOnlyKeys("orderId", "orderNo", "orderStatus", "deliveryMode", "shipmentId");
    assertThat(story.variablesOf("order-lifecycle"))
        .containsEntry("orderStatus", OrderStatus.DISPATCHED.name());
  }
}
