package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** An order can be cancelled from every wait before dispatch, and from none after. */
@WholeApp
class CancellationJourneyTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";
  private static final String SHORTAGE = "userTask_settleShortage";
  private static final String SECOND_KEY = "userTask_confirmCancellation";

  @Test
  void whileItWaitsForTheMoney() {
    isCancelled(app.take(OrderBody.unpaid()));
  }

  @Test
  void whileItWaitsForConfirmation() {
    isCancelled(app.take(OrderBody.cod()));
  }

  @Test
  void whileItWaitsForTheNextAttempt() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    isCancelled(order);
  }

  @Test
  void whileItIsHeldForATeamLead() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    order.fireTimer("event_nextAttemptDue", order.id());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    order.fireTimer("event_nextAttemptDue", order.id());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    assertThat(order.openTasks()).containsExactly("userTask_decideHeldOrder");
    isCancelled(order);
  }

  @Test
  void whileRiskControlLooksAtThePayment() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED", "suspiciousPayment", true));
    isCancelled(order);
  }

  @Test
  void whileSomethingIsShort() {
    OrderCase order = app.take(OrderBody.cod().with("sku", "SHORT-" + OrderBody.number()));
    order.confirm();
    order.task(SHORTAGE);
    isCancelled(order);
  }

  @Test
  void whileTheCustomerWaitsForALaterDay() {
    OrderCase order = app.take(OrderBody.cod().with("sku", "SHORT-" + OrderBody.number()));
    order.confirm();
    order.complete(
        "agent1",
        SHORTAGE,
        Map.of("shortageAnswer", "LATER", "laterDate", DeskTime.today().plusDays(3).toString()));
    isCancelled(order);
  }

  @Test
  void whileThePreDispatchCallIsOpen() {
    OrderCase order = app.take(OrderBody.cod().with("deliveryMode", "SELF_PICKUP"));
    order.confirm();
    order.task("userTask_makePreDispatchCall");
    isCancelled(order);
  }

  @Test
  void whileItWaitsForDispatchAndIsLate() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    order.fireTimer("startEvent_dispatchLate", order.id());
    isCancelled(order);
  }

  @Test
  void theSameRequestAgainIsTheSameCancellation() {
    OrderCase order = app.take(OrderBody.cod());
    Answer first = order.cancel("agent1", "r1", "CHANGED_MIND").expect(201);
    Answer again = order.cancel("agent1", "r1", "CHANGED_MIND").expect(200);

    assertThat(again.at("/cancellationId")).isEqualTo(first.at("/cancellationId"));
  }

  @Test
  void notAfterDispatchAndTheAnswerSaysWhatToDoInstead() {
    OrderCase order = app.take(OrderBody.cod());
    order.dispatch();
    Answer refused = order.cancel("agent1", "r1", "CHANGED_MIND");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail"))
        .contains("DISPATCHED", "refuse the parcel", "refund-requests");
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.instances("order-lifecycle")).hasSize(1);
  }

  @Test
  void notAfterItHasEnded() {
    OrderCase order = app.take(OrderBody.cod());
    order.cancel("agent1", "r1", "CHANGED_MIND").expect(201);

    assertThat(order.cancel("agent1", "r2", "OTHER").status()).isEqualTo(409);
  }

  @Test
  void forNonPaymentItTakesTwoKeysInTwoHands() {
    OrderCase order = app.take(OrderBody.unpaid());
    assertThat(order.cancel("agent1", "r1", "UNPAID").expect(201).at("/status"))
        .isEqualTo("REQUESTED");
    assertThat(order.status()).isEqualTo("UNPAID");
    order.complete("logistics1", SECOND_KEY, Map.of("cancellationDecision", "CONFIRM"));

    assertThat(order.status()).isEqualTo("CANCELLED");
    order.becomesQuiet();
  }

  @Test
  void whoAskedForItCannotTurnTheSecondKeyToo() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.cancel("logistics1", "r1", "UNPAID").expect(201);
    Answer refused =
        order.tryComplete("logistics1", SECOND_KEY, Map.of("cancellationDecision", "CONFIRM"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/message")).contains("another person of logistics");
    assertThat(order.status()).isEqualTo("UNPAID");
    assertThat(order.openTasks()).containsExactly(SECOND_KEY);
  }

  @Test
  void anAgentCannotTurnTheSecondKey() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.cancel("agent1", "r1", "UNPAID").expect(201);
    Answer refused =
        order.tryComplete("agent2", SECOND_KEY, Map.of("cancellationDecision", "CONFIRM"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(order.status()).isEqualTo("UNPAID");
  }

  @Test
  void aRefusedCancellationKeepsTheOrder() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.cancel("agent1", "r1", "UNPAID").expect(201);
    order.complete("logistics1", SECOND_KEY, Map.of("cancellationDecision", "REFUSE"));

    assertThat(order.status()).isEqualTo("UNPAID");
    assertThat(order.openTasks()).containsExactly("userTask_chasePayment");
    assertThat(order.instances("order-lifecycle")).hasSize(1);
  }

  @Test
  void theMoneyWithdrawsTheRequestToCancelForNonPayment() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.cancel("agent1", "r1", "UNPAID").expect(201);
    order.pay("finance1").expect(201);

    assertThat(order.openTasks()).containsExactly(CONFIRM);
    assertThat(order.story()).contains("CANCELLATION_WITHDRAWN");
  }

  @Test
  void nonPaymentIsNoReasonForAnOrderThatIsPaidOnArrival() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(order.cancel("agent1", "r1", "UNPAID").status()).isEqualTo(409);
    assertThat(order.openTasks()).containsExactly(CONFIRM);
  }

  private static void isCancelled(OrderCase order) {
    assertThat(order.cancel("agent1", "r1", "CHANGED_MIND").expect(201).at("/status"))
        .isEqualTo("CONFIRMED");
    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.openTasks()).isEmpty();
    order.becomesQuiet();
    assertThat(order.story()).containsSubsequence("ORDER_CANCELLED", "ORDER_VOIDED");
  }
}
