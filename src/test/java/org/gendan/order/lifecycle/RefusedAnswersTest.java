package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.gendan.engine.EngineForTests;
import org.gendan.order.DeliveryMode;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong answer is refused with words the agent can read, and nothing has changed then. */
class RefusedAnswersTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final OrderStory order = new OrderStory(engine);
  private final Story story = order.story;

  static Stream<Arguments> wrongAnswers() {
    Consumer<OrderStory> confirming = story -> story.taken(orderAwaitingConfirmation());
    Consumer<OrderStory> calling =
        story -> {
          story.taken(orderAwaitingConfirmation(DeliveryMode.TO_BUILDING));
          story.confirmed();
          story.reserved();
        };
    Consumer<OrderStory> shortage = confirming.andThen(OrderStory::confirmed);
    shortage = shortage.andThen(OrderStory::shortOfStock);
    Consumer<OrderStory> shipping = confirming.andThen(OrderStory::confirmed);
    shipping = shipping.andThen(OrderStory::reserved);
    Consumer<OrderStory> late =
        shipping.andThen(story -> story.story.fire("startEvent_dispatchLate"));
    Consumer<OrderStory> frozen = confirming.andThen(OrderStory::frozen);
    Consumer<OrderStory> held = confirming.andThen(OrderStory::held);
    return Stream.of(
        wrong(confirming, "userTask_confirmOrder", "callResult"),
        wrong(confirming, "userTask_confirmOrder", "callResult", "callResult", "MAYBE"),
        wrong(confirming, "userTask_confirmOrder", "namedAmount", with("namedAmount", "a lot")),
        wrong(confirming, "userTask_confirmOrder", "namedAmount", with("namedAmount", "-1")),
        wrong(confirming, "userTask_confirmOrder", "namedAmount", with("namedAmount", 1.005)),
        wrong(frozen, "userTask_verifyPayment", "paymentVerdict"),
        wrong(frozen, "userTask_verifyPayment", "paymentVerdict", "paymentVerdict", "genuine"),
        wrong(held, "userTask_decideHeldOrder", "heldDecision", "heldDecision", " "),
        wrong(shortage, "userTask_settleShortage", "shortageAnswer"),
        wrong(shortage, "userTask_settleShortage", "laterDate", "shortageAnswer", "LATER"),
        wrong(
            shortage,
            "userTask_settleShortage",
            "laterDate",
            "shortageAnswer",
            "LATER",
            "laterDate",
            "next Monday"),
        wrong(shortage, "userTask_settleShortage", "substituteFor", "shortageAnswer", "SUBSTITUTE"),
        wrong(calling, "userTask_makePreDispatchCall", "callResult", "callResult", "CANCELLED"),
        wrong(shipping, "userTask_recordDispatch", "carrier", "waybillNo", "SF1400000000001"),
        wrong(shipping, "userTask_recordDispatch", "waybillNo", "carrier", "SF"),
        wrong(late, "userTask_explainLateDispatch", "delayReason", "remark", "because"));
  }

  private static Object[] with(String field, Object value) {
    return new Object[] {"callResult", "REACHED", field, value};
  }

  private static Arguments wrong(
      Consumer<OrderStory> reached, String task, String field, Object... answer) {
    return Arguments.of(task, field, answer, reached);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("wrongAnswers")
  void aWrongAnswerIsRefusedAndChangesNothing(
      String task, String field, Object[] answer, Consumer<OrderStory> reached) {
    reached.accept(order);
    var waits = story.waits();
    var variables = story.variablesOf("order-lifecycle");
    clearInvocations(order.confirmations, order.fulfilment, order.dispatching);

    var refusal = story.refusal(task, answer);

    assertThat(refusal)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageStartingWith(field + ": ");
    assertThat(story.waits()).isEqualTo(waits);
    assertThat(story.variablesOf("order-lifecycle")).isEqualTo(variables);
    verifyNoMoreInteractions(order.confirmations, order.fulfilment, order.dispatching);
  }

  @ParameterizedTest
  @CsvSource({
    "userTask_confirmOrder, orderStatus, CONFIRMED",
    "userTask_confirmOrder, orderId, order-2",
    "userTask_confirmOrder, orderNo, 1",
    "userTask_confirmOrder, attempt, 1",
    "userTask_confirmOrder, namedFen, 24600",
    "userTask_confirmOrder, payableFen, 1",
    "userTask_confirmOrder, orderStability, STABLE",
    "userTask_confirmOrder, paymentMethod, PREPAID",
    "userTask_confirmOrder, deliveryMode, COURIER",
    "userTask_confirmOrder, shipmentId, shipment-2",
    "userTask_confirmOrder, laterShipmentAt, 2026-03-09",
    "userTask_confirmOrder, outcomeClaimed, true"
  })
  void whatTheProcessRoutesOnIsNoFieldOfAForm(String task, String variable, String value) {
    order.taken(orderAwaitingConfirmation());

    var refusal = story.refusal(task, "callResult", "REACHED", variable, value);

    assertThat(refusal)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("'" + variable + "' belongs to the process");
    assertThat(story.openTasks()).containsExactly(task);
  }

  @Test
  void aRefusalOfTheDomainReachesTheAgentInItsOwnWords() {
    order.taken(orderAwaitingConfirmation());
    when(order.confirmations.answer(eq(ID), any()))
        .thenThrow(Refusal.conflict("Order 2603020001 is CANCELLED"));

    var refusal = story.refusal("userTask_confirmOrder", "callResult", "REACHED");

    assertThat(refusal)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessage("Order 2603020001 is CANCELLED");
    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void aRefusalOfTheRoleIsForbidden() {
    order.taken(orderAwaitingConfirmation());
    doThrow(Refusal.forbidden("agents only")).when(order.confirmations).answer(any(), any());

    var refusal = story.refusal("userTask_confirmOrder", "callResult", "REACHED");

    assertThat(refusal).isInstanceOf(AuthorizationException.class).hasMessage("agents only");
    assertThat(story.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void aDomainThatRefusesALaterDayLeavesTheShortageOpen() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    when(order.fulfilment.shipLater(any(), any()))
        .thenThrow(Refusal.invalid("laterDate", ErrorCode.PAST, "is not in the future"));

    var refusal =
        story.refusal(
            "userTask_settleShortage", "shortageAnswer", "LATER", "laterDate", "2026-03-01");

    assertThat(refusal).hasMessage("laterDate: is not in the future");
    assertThat(story.variablesOf("order-lifecycle"))
        .doesNotContainKeys("laterShipmentAt", "laterDate", "shortageAnswer");
  }

  @Test
  void theChoiceAtAnEarlierShortageIsNoChoiceAtTheNext() {
    order.taken(orderAwaitingConfirmation());
    order.confirmed();
    order.shortOfStock();
    order.substituted();
    order.shortOfStock();

    assertThat(story.refusal("userTask_settleShortage")).hasMessageContaining("shortageAnswer");
    assertThat(story.openTasks()).containsExactly("userTask_settleShortage");
  }

  @Test
  void theTalkOfTheConfirmationIsNoPreDispatchCall() {
    order.taken(orderAwaitingConfirmation(DeliveryMode.SELF_PICKUP));
    order.confirmed();
    order.reserved();

    assertThat(story.refusal("userTask_makePreDispatchCall")).hasMessageContaining("callResult");
  }
}
