package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was paid for an order that is cancelled goes back, and nobody has to ask for it. */
@WholeApp
class CancelledMoneyJourneyTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";
  private static final String DIRECT = "userTask_directRefund";

  @ParameterizedTest
  @ValueSource(strings = {"CHANGED_MIND", "OUT_OF_STOCK", "OTHER"})
  void aPaidOrderThatIsCancelledOverTheApiHasItsMoneyBackByItself(String reason) {
    OrderCase order = app.take(OrderBody.prepaid());
    order.cancel("agent1", "c", reason).expect(201);

    assertThat(refund().path("status").asText()).isEqualTo("WAITING");
    nobodyTakesItBack();
    moneyIsBack();
    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.story())
        .containsSubsequence("ORDER_CANCELLED", "REFUND_REQUESTED", "REFUND_PAID");
    assertThat(effects(refund().path("refundId").asText() + "-1")).containsOnlyOnce("MONEY_BACK");
  }

  @Test
  void aPaidOrderThatIsCancelledOnThePhoneHasItsMoneyBackByItself() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, Map.of("callResult", "CANCELLED"));

    nobodyTakesItBack();
    moneyIsBack();
    assertThat(order.status()).isEqualTo("CANCELLED");
  }

  @Test
  void ofAnOrderOfWhichNothingWasPaidNothingGoesBack() {
    OrderCase order = app.take(OrderBody.cod());
    order.cancel("agent1", "c", "CHANGED_MIND").expect(201);

    order.becomesQuiet();
    assertThat(refunds()).isEmpty();
  }

  @Test
  void theMoneyOfAFraudGoesNowhereBeforeRiskControlHasSaidToWhere() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.cancel("agent1", "c", "FRAUD").expect(201);

    assertThat(order.task(DIRECT).path("group").asText()).isEqualTo("risk-control");
    app.advance(Duration.ofDays(3));
    assertThat(refund().path("status").asText()).isEqualTo("DIRECTING");
    assertThat(order.tryComplete("agent2", DIRECT, Map.of("refundDestination", "ORIGIN")).status())
        .isEqualTo(403);

    order.complete("risk1", DIRECT, Map.of("refundDestination", "ORIGIN"));
    moneyIsBack();
  }

  @Test
  void whoFoundTheFraudCannotSendItsMoneyToAnotherAccount() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED", "suspiciousPayment", true));
    order.complete("risk1", "userTask_verifyPayment", Map.of("paymentVerdict", "FRAUD"));

    Map<String, String> elsewhere =
        Map.of("refundDestination", "ACCOUNT", "payTo", "王五 6222", "remark", "the true holder");
    assertThat(order.tryComplete("risk1", DIRECT, elsewhere).at("/message"))
        .contains("another person");
    assertThat(order.tryComplete("risk1", DIRECT, Map.of("refundDestination", "ACCOUNT")).status())
        .isEqualTo(400);
    assertThat(refund().path("status").asText()).isEqualTo("DIRECTING");
  }

  @Test
  void financePaysToTheAccountThatRiskControlHasNamed() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.cancel("agent1", "c", "FRAUD").expect(201);
    order.complete(
        "risk1",
        DIRECT,
        Map.of("refundDestination", "ACCOUNT", "payTo", "王五 6222", "remark", "the true holder"));

    order.complete("finance1", "userTask_payOffline", Map.of("paymentRef", "BANK-9"));
    moneyIsBack();
    assertThat(refund().path("paidHow").asText()).isEqualTo("OFFLINE");
  }

  @Test
  void whatTheBankHasTakenBackIsNotPaidASecondTime() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.cancel("agent1", "c", "FRAUD").expect(201);
    order.complete(
        "risk1",
        DIRECT,
        Map.of("refundDestination", "CHARGED_BACK", "paymentRef", "CB-1", "remark", "notice"));

    moneyIsBack();
    assertThat(refund().path("paidHow").asText()).isEqualTo("CHARGED_BACK");
    assertThat(effects(refund().path("refundId").asText() + "-1")).doesNotContain("MONEY_BACK");
  }

  @Test
  void aFraudThatIsFoundDuringTheTalkStopsTheMoney() {
    OrderCase order = app.take(OrderBody.prepaid());
    ask("agent1", order, Map.of()).expect(201);
    order.task("userTask_recoverRefund");
    order.cancel("agent1", "c", "FRAUD").expect(201);

    assertThat(order.openTasks()).containsExactly(DIRECT);
    assertThat(refunds()).hasSize(1);
  }

  @Test
  void whatWasStillBeingDecidedIsTheCustomersByRightOnceTheOrderIsCancelled() {
    OrderCase order = app.take(OrderBody.prepaid());
    ask("agent1", order, Map.of("amount", 20)).expect(201);
    order.task("userTask_decideRefund");
    order.cancel("agent2", "c", "CHANGED_MIND").expect(201);

    nobodyTakesItBack();
    await()
        .until(
            () ->
                refunds().size() == 2
                    && refunds().stream()
                        .allMatch(one -> one.path("status").asText().equals("REFUNDED")));
    assertThat(refunds().stream().mapToDouble(one -> one.path("paidAmount").asDouble()).sum())
        .isEqualTo(246.00);
    assertThat(order.openTasks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OTHER", "OUT_OF_STOCK", "FRAUD"})
  void nobodyEndsAnUnpaidOrderAloneWhateverTheReason(String reason) {
    OrderCase order = app.take(OrderBody.unpaid());

    assertThat(order.cancel("agent1", "c", reason).expect(201).at("/status"))
        .isEqualTo("REQUESTED");
    assertThat(order.status()).isEqualTo("UNPAID");
    order.complete(
        "logistics1", "userTask_confirmCancellation", Map.of("cancellationDecision", "CONFIRM"));
    assertThat(order.status()).isEqualTo("CANCELLED");
  }

  private void nobodyTakesItBack() {
    app.advance(Duration.ofMinutes(15).plusSeconds(1));
  }

  private void moneyIsBack() {
    await().untilAsserted(() -> assertThat(refund().path("status").asText()).isEqualTo("REFUNDED"));
    assertThat(refund().path("paidAmount").asDouble()).isEqualTo(246.00);
  }

  private Answer ask(String who, OrderCase order, Map<String, ?> more) {
    var body = new java.util.HashMap<String, Object>(more);
    body.put("requestId", "r");
    body.put("kind", "REFUND_ONLY");
    body.put("reason", "不想要了");
    return app.as(who).post("/api/orders/" + order.id() + "/refund-requests", body);
  }

  private JsonNode refund() {
    return refunds().get(0);
  }

  private List<JsonNode> refunds() {
    JsonNode items = app.as("aftersales1").get("/api/refunds").expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private List<String> effects(String subject) {
    var entries = app.as("admin").get("/api/demo/erp/journal?subject=" + subject).json();
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> entry.path("effect").asText())
        .toList();
  }
}
