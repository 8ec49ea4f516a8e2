package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that a person has cancelled by a wrong click, and what is too late. */
@WholeApp
class ReopeningJourneyTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";
  private static final Map<String, String> CANCELLED = Map.of("callResult", "CANCELLED");

  @Test
  void theCustomerCancelsByAWrongClickAndTheOrderGoesOnWithItsMoney() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, CANCELLED);
    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(refund()).isEqualTo("WAITING");

    Answer opened = reopen("agent1", order, "r1", "the line above was meant").expect(201);

    assertThat(opened.at("/status")).isEqualTo("CONFIRMING");
    assertThat(refund()).isEqualTo("WITHDRAWN");
    assertThat(order.openTasks()).containsExactly(CONFIRM);
    assertThat(order.story())
        .containsSubsequence("ORDER_CANCELLED", "ORDER_REOPENED", "REFUND_WITHDRAWN");
    assertThat(order.said()).contains("the line above was meant");
    reopen("agent1", order, "r1", "the line above was meant").expect(200);
    app.advance(Duration.ofHours(1));
    assertThat(money(order, "left")).isEqualByComparingTo("246.00");
    order.dispatch();
    assertThat(order.status()).isEqualTo("DISPATCHED");
  }

  @Test
  void anUnpaidOrderIsChasedAgainAndOneThatIsPaidOnArrivalConfirmed() {
    OrderCase unpaid = app.take(OrderBody.unpaid());
    OrderCase onArrival = app.take(OrderBody.cod());
    List.of(unpaid, onArrival)
        .forEach(order -> order.cancel("agent1", "c", "CHANGED_MIND").expect(201));
    unpaid.becomesQuiet();
    onArrival.becomesQuiet();

    reopen("agent2", unpaid, "r1", "the other order was meant").expect(201);
    reopen("agent2", onArrival, "r1", "the other order was meant").expect(201);

    assertThat(unpaid.status()).isEqualTo("UNPAID");
    assertThat(unpaid.instances("order-lifecycle")).hasSize(1);
    unpaid.pay("finance1").expect(201);
    assertThat(unpaid.status()).isEqualTo("CONFIRMING");
    assertThat(onArrival.openTasks()).containsExactly(CONFIRM);
  }

  @Test
  void afterAQuarterOfAnHourTheMoneyIsGone() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, CANCELLED);
    app.advance(Duration.ofMinutes(16));
    await("the money").untilAsserted(() -> assertThat(refund()).isEqualTo("REFUNDED"));

    Answer late = reopen("agent1", order, "r1", "a wrong click").expect(409);

    assertThat(late.at("/detail")).contains("POST /api/orders", order.no() + "-2");
    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.story()).doesNotContain("ORDER_REOPENED");
  }

  @Test
  void whatTheErpHasLetGoIsTakenAsANewOrder() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    order.cancel("agent1", "c", "CHANGED_MIND").expect(201);
    order.becomesQuiet();

    assertThat(reopen("agent1", order, "r1", "a wrong click").expect(409).at("/detail"))
        .contains("ERP", "POST /api/orders");
  }

  @Test
  void onlyRiskControlOpensWhatWasEndedAsFraud() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.cancel("agent1", "c", "FRAUD").expect(201);
    order.becomesQuiet();

    reopen("lead1", order, "r1", "a wrong click").expect(403);
    reopen("risk1", order, "r1", "the bank says it is fine").expect(201);

    assertThat(order.openTasks()).containsExactly(CONFIRM);
    assertThat(refund()).isEqualTo("WITHDRAWN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistics1", "finance1", "quality1", "analyst1"})
  void whoDoesNotTakeOrdersOpensNone(String user) {
    OrderCase order = app.take(OrderBody.cod());
    order.cancel("agent1", "c", "CHANGED_MIND").expect(201);

    reopen(user, order, "r1", "a wrong click").expect(403);
  }

  @Test
  void whatIsMissingOrNotCancelledIsNamed() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(reopen("agent1", order, "r1", "a wrong click").expect(409).at("/detail"))
        .contains("CONFIRMING");
    assertThat(reopen("agent1", order, "r1", " ").wrongFields()).containsExactly("reason");
    assertThat(reopen("agent1", order, "", "a wrong click").wrongFields())
        .containsExactly("requestId");
  }

  @Test
  void nobodyAsksForARefundUnderANameOfWhatIsOwed() {
    OrderCase order = app.take(OrderBody.prepaid());
    Map<String, String> body =
        Map.of("requestId", "owed-1", "kind", "REFUND_ONLY", "reason", "不想要了");

    Answer refused = app.as("agent1").post("/api/orders/" + order.id() + "/refund-requests", body);

    assertThat(refused.expect(422).wrongFields()).containsExactly("requestId");
  }

  private Answer reopen(String user, OrderCase order, String requestId, String reason) {
    return app.as(user)
        .post(
            "/api/orders/" + order.id() + "/reopenings",
            Map.of("requestId", requestId, "reason", reason));
  }

  private String refund() {
    return app.as("aftersales1").get("/api/refunds").expect(200).at("/items/0/status");
  }

  private BigDecimal money(OrderCase order, String field) {
    return app.as("finance1")
        .get("/api/orders/" + order.id() + "/money")
        .expect(200)
        .json()
        .path(field)
        .decimalValue();
  }
}
