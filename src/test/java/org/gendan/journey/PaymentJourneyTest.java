package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.gendan.order.Orders;
import org.gendan.order.payment.Paybacks;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that comes in: enough, too little, too much, twice, and by a wrong entry. */
@WholeApp
class PaymentJourneyTest extends AppTest {

  private static final String CHASE = "userTask_chasePayment";
  private static final String CONFIRM = "userTask_confirmOrder";
  private static final String SETTLE = "userTask_settlePayment";
  private static final String EXAMINE = "userTask_examinePayment";

  @Autowired private Paybacks paybacks;
  @Autowired private Orders orders;

  @Test
  void aPartOfWhatIsDuePaysNothing() {
    OrderCase order = app.take(OrderBody.unpaid());

    Answer part = order.pay("finance1", "1.00", "a-" + order.no()).expect(201);

    assertThat(part.at("/status")).isEqualTo("UNPAID");
    assertThat(part.at("/deviation")).isEqualTo("TOO_LITTLE");
    assertThat(order.openTasks()).containsExactlyInAnyOrder(CHASE, SETTLE);
    assertThat(order.task(SETTLE).path("group").asText()).isEqualTo("finance");
    hasPaid(order, "1.00");
  }

  @Test
  void theRestPaysItAndNothingIsLeftToSettle() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.pay("finance1", "46.00", "a-" + order.no()).expect(201);

    order.pay("finance1", "200.00", "b-" + order.no()).expect(201);

    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.openTasks()).containsExactly(CONFIRM);
    hasPaid(order, "246.00");
  }

  @Test
  void theSameReferenceAgainHasNoSecondEffect() {
    OrderCase order = app.take(OrderBody.unpaid());
    Answer first = order.pay("finance1").expect(201);

    Answer repeated = order.pay("finance1").expect(200);
    Answer otherRequest = pay(order, "another", "246.00", "T-" + order.no()).expect(200);

    assertThat(repeated.at("/paymentId")).isEqualTo(first.at("/paymentId"));
    assertThat(otherRequest.at("/paymentId")).isEqualTo(first.at("/paymentId"));
    assertThat(order.story()).containsOnlyOnce("PAYMENT_RECEIVED");
    hasPaid(order, "246.00");
  }

  @Test
  void theSameReferenceWithAnotherAmountOrForAnotherOrderIsAConflict() {
    OrderCase order = app.take(OrderBody.unpaid());
    OrderCase other = app.take(OrderBody.unpaid());
    order.pay("finance1").expect(201);

    assertThat(pay(order, "r2", "245.00", "T-" + order.no()).expect(409).at("/detail"))
        .contains("246.00 by ALIPAY");
    assertThat(pay(other, "r1", "246.00", "T-" + order.no()).expect(409).at("/detail"))
        .contains("is booked for order " + order.no());
    assertThat(other.status()).isEqualTo("UNPAID");
  }

  @Test
  void whatIsTooMuchGoesBackThroughFinance() {
    OrderCase order = app.take(OrderBody.unpaid());

    order.pay("finance1", "250.00", "a-" + order.no()).expect(201);

    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.openTasks()).containsExactlyInAnyOrder(CONFIRM, SETTLE);
    assertThat(
            order
                .tryComplete("finance1", SETTLE, Map.of("paymentSettlement", "SENT_BACK"))
                .at("/message"))
        .contains("which transfer");
    order.complete(
        "finance1", SETTLE, Map.of("paymentSettlement", "SENT_BACK", "reference", "B-1"));

    assertThat(order.openTasks()).containsExactly(CONFIRM);
    assertThat(order.timeline().stream().map(item -> item.path("text").asText()))
        .contains("4.00 CNY went back, reference B-1");
    assertThat(left(order)).isEqualByComparingTo("246.00");
  }

  @Test
  void theSameMoneyOnceMoreFreezesTheOrderUntilRiskControlHasLooked() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED"));
    order.task("userTask_recordDispatch");

    Answer again = order.pay("finance1").expect(201);

    assertThat(again.at("/deviation")).isEqualTo("DOUBLED");
    assertThat(order.task(EXAMINE).path("group").asText()).isEqualTo("risk-control");
    assertThat(dispatch(order).expect(409).at("/detail")).contains("held", "payment");
    hasPaid(order, "492.00");
    order.complete("risk1", EXAMINE, Map.of("paymentVerdict", "GENUINE"));
    assertThat(order.show().path("holds")).isEmpty();
    order.complete(
        "finance1", SETTLE, Map.of("paymentSettlement", "SENT_BACK", "reference", "B-2"));
    dispatch(order).expect(201);
    assertThat(left(order)).isEqualByComparingTo("246.00");
  }

  @Test
  void fraudCancelsAnOrderThatHasNotLeft() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.pay("finance1").expect(201);

    order.complete("risk1", EXAMINE, Map.of("paymentVerdict", "FRAUD", "remark", "stolen card"));

    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.story()).contains("PAYMENT_EXAMINED", "ORDER_CANCELLED");
  }

  @Test
  void aWrongEntryIsTakenBackAndTheOrderStaysInTheHouse() {
    OrderCase order = app.take(OrderBody.unpaid());
    String wrong = order.pay("agent1").expect(201).at("/paymentId");
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED"));
    order.task("userTask_recordDispatch");

    assertThat(withdraw("agent1", order, wrong, "").expect(422).at("/detail")).contains("reason");
    withdraw("agent1", order, wrong, "another customer's transfer").expect(201);
    withdraw("agent1", order, wrong, "another customer's transfer").expect(200);

    assertThat(dispatch(order).status()).isEqualTo(409);
    assertThat(order.show().path("paidAt").isNull()).isTrue();
    assertThat(order.openTasks()).contains(SETTLE);
    assertThat(order.story()).containsOnlyOnce("PAYMENT_WITHDRAWN");
    hasPaid(order, "0.00");
    order.pay("finance1", "246.00", "T-" + order.no() + "-right").expect(201);
    assertThat(order.openTasks()).doesNotContain(SETTLE);
    dispatch(order).expect(201);
    hasPaid(order, "246.00");
  }

  @Test
  void theReferenceOfAWrongEntryIsFreeForTheRightOrder() {
    OrderCase wrong = app.take(OrderBody.unpaid());
    OrderCase right = app.take(OrderBody.unpaid());
    String entry = wrong.pay("finance1", "246.00", "X-" + right.no()).at("/paymentId");
    withdraw("finance1", wrong, entry, "typed for the wrong order").expect(201);

    right.pay("finance1", "246.00", "X-" + right.no()).expect(201);

    assertThat(right.status()).isEqualTo("CONFIRMING");
  }

  @Test
  void financeTakesAWrongEntryBackInItsTask() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.pay("agent1", "1.00", "typo-" + order.no()).expect(201);

    order.complete(
        "finance1",
        SETTLE,
        Map.of(
            "paymentSettlement", "WRONG_ENTRY",
            "reference", "typo-" + order.no(),
            "remark", "nothing came in"));

    assertThat(order.openTasks()).containsExactly(CHASE);
    hasPaid(order, "0.00");
  }

  @Test
  void moneyForAnOrderThatHasEndedGoesBackThroughFinance() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);

    order.pay("finance1").expect(201);

    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.task(SETTLE).path("group").asText()).isEqualTo("finance");
  }

  @Test
  void aLowerPriceThatIsCoveredIsPaid() {
    OrderCase order = app.take(OrderBody.unpaid());
    order.pay("finance1", "240.00", "a-" + order.no()).expect(201);

    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/amendments",
            Map.of(
                "requestId", "a1",
                "kind", "CORRECTION",
                "changes",
                    Map.of(
                        "lines", java.util.List.of(Map.of("sku", "P100-RED-M", "quantity", 1)))));

    assertThat(order.show().path("amountPayable").decimalValue()).isEqualByComparingTo("117.00");
    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.openTasks()).contains(SETTLE);
  }

  @Test
  void allEntriesOfAnOrderAreListed() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.pay("finance1", "3.00", "a-" + order.no()).expect(201);

    JsonNode list =
        app.as("agent1").get("/api/orders/" + order.id() + "/payments").expect(200).json();

    assertThat(list.path("items")).hasSize(2);
    assertThat(list.at("/items/0/method").asText()).isEqualTo("PLATFORM");
    assertThat(list.at("/items/1/recordedBy").asText()).isEqualTo("finance1");
    assertThat(list.path("amountReceived").decimalValue()).isEqualByComparingTo("249.00");
    assertThat(list.path("deviation").asText()).isEqualTo("TOO_MUCH");
  }

  @ParameterizedTest
  @CsvSource({
    "amount, '', amount",
    "amount, 0, amount",
    "amount, -5, amount",
    "amount, 1.005, amount",
    "method, '', method",
    "reference, '', reference",
    "requestId, '', requestId",
    "paidAt, 2099-01-01T00:00:00Z, paidAt"
  })
  void whatIsWrongOrMissingIsNamed(String field, String value, String named) {
    OrderCase order = app.take(OrderBody.unpaid());
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "requestId", "r1", "amount", 246.00, "method", "ALIPAY", "reference", order.no()));
    body.put(field, value.isEmpty() ? null : value);

    Answer refused = app.as("finance1").post("/api/orders/" + order.id() + "/payments", body);

    assertThat(refused.expect(422).at("/errors/0/field")).isEqualTo(named);
    assertThat(order.status()).isEqualTo("UNPAID");
  }

  private Answer pay(OrderCase order, String requestId, String amount, String reference) {
    return app.as("finance1")
        .post(
            "/api/orders/" + order.id() + "/payments",
            Map.of(
                "requestId",
                requestId,
                "amount",
                new BigDecimal(amount),
                "method",
                "ALIPAY",
                "reference",
                reference));
  }

  private Answer withdraw(String user, OrderCase order, String paymentId, String reason) {
    return app.as(user)
        .post(
            "/api/orders/" + order.id() + "/payments/" + paymentId + "/withdrawals",
            Map.of("reason", reason));
  }

  private Answer dispatch(OrderCase order) {
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", "SF", "waybillNo", "SF" + order.no()));
  }

  private void hasPaid(OrderCase order, String amount) {
    assertThat(paybacks.paid(orders.get(order.id()))).isEqualByComparingTo(amount);
  }

  private BigDecimal left(OrderCase order) {
    return paybacks.left(orders.get(order.id()), "");
  }
}
