package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gendan.notify.sandbox.SandboxInbox;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was promised to a customer who got damaged goods, until the customer has it. */
@Tag("database")
@WholeApp
class CompensationJourneyTest extends AppTest {

  private static final String RESOLVE = "userTask_resolveException";
  private static final String APPROVE = "userTask_approveCompensation";
  private static final String PAY = "userTask_payCompensation";
  private static final String ASK = "userTask_askAccount";

  @Autowired private SandboxInbox inbox;

  @Test
  void theCustomerHearsOfACompensationWhenItIsPaidAndNotBefore() {
    OrderCase order = granted("20");

    assertThat(texts(order)).noneMatch(text -> text.contains("财务") || text.contains("赔付款"));
    assertThat(money(order).path("promised").decimalValue()).isEqualByComparingTo("20.00");
    order.complete("finance1", PAY, Map.of("amount", "20.00", "reference", "B-1"));

    await().untilAsserted(() -> assertThat(order.story()).contains("MONEY_PAID", "MONEY_TOLD"));
    assertThat(texts(order)).anyMatch(text -> text.contains("20.00") && text.contains("已支付"));
    JsonNode money = money(order);
    assertThat(money.path("promised").decimalValue()).isEqualByComparingTo("0.00");
    assertThat(money.path("paidOut").decimalValue()).isEqualByComparingTo("20.00");
    assertThat(money.path("balance").decimalValue()).isEqualByComparingTo("226.00");
    assertThat(money.at("/lines/1/approvedBy").asText()).isEqualTo("head1");
    assertThat(money.at("/lines/1/askedBy").asText()).isEqualTo("logistics1");
  }

  @Test
  void financePaysWhatWasApprovedAndNothingElse() {
    OrderCase order = granted("20");

    Answer refused =
        order.tryComplete("finance1", PAY, Map.of("amount", "200.00", "reference", "B-1"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("20.00 CNY were approved");
  }

  @Test
  void aClosedAccountIsAskedForAgain() {
    OrderCase order = granted("20");
    order.complete("finance1", PAY, Map.of("paymentResult", "FAILED", "failure", "account closed"));

    order.complete("aftersales1", ASK, Map.of("account", "ICBC 6222"));
    order.complete("finance1", PAY, Map.of("reference", "B-2"));

    await().untilAsserted(() -> assertThat(order.story()).contains("MONEY_TOLD"));
    assertThat(order.story()).containsSubsequence("MONEY_NOT_PAID", "MONEY_PAID");
  }

  @Test
  void whatWasEnteredAsPaidByMistakeIsReversedInALineOfItsOwnAndPaidAgain() {
    OrderCase order = granted("20");
    order.complete("finance1", PAY, Map.of("reference", "B-1"));
    await().untilAsserted(() -> assertThat(order.story()).contains("MONEY_TOLD"));
    String id = payment(order, "PAID").path("paymentId").asText();

    post(id, "reversals", Map.of("reason", "The bank sent it back")).expect(200);

    assertThat(money(order).path("paidOut").decimalValue()).isEqualByComparingTo("0.00");
    assertThat(money(order).path("promised").decimalValue()).isEqualByComparingTo("20.00");
    order.complete("finance1", PAY, Map.of("reference", "B-2"));
    JsonNode money = money(order);
    assertThat(money.path("paidOut").decimalValue()).isEqualByComparingTo("20.00");
    assertThat(money.findValuesAsText("step"))
        .containsExactly("BOOKED", "PROMISED", "BOOKED", "REVERSED", "BOOKED");
  }

  @Test
  void aWrongAmountIsCorrectedBeforeItIsPaidByAPersonWhoMayApproveIt() {
    OrderCase order = granted("20");
    String id = payment(order, "BY_HAND").path("paymentId").asText();

    app.as("aftersales1")
        .post("/api/money-payments/" + id + "/corrections", correction("30"))
        .expect(403);
    post(id, "corrections", correction("2")).expect(200);

    order.complete("finance1", PAY, Map.of("amount", "2", "reference", "B-1"));
    assertThat(money(order).path("paidOut").decimalValue()).isEqualByComparingTo("2.00");
  }

  @Test
  void aPromiseMadeByMistakeIsWithdrawnAndItsTaskEnds() {
    OrderCase order = granted("20");
    String id = payment(order, "BY_HAND").path("paymentId").asText();

    post(id, "withdrawals", Map.of("reason", "Wrong order")).expect(200);

    assertThat(order.openTasks()).doesNotContain(PAY);
    assertThat(money(order).path("promised").decimalValue()).isEqualByComparingTo("0.00");
    post(id, "withdrawals", Map.of("reason", "Wrong order")).expect(409);
  }

  @Test
  void aLatePaymentOpensACaseAndStaysATask() {
    OrderCase order = granted("20");
    String id = payment(order, "BY_HAND").path("paymentId").asText();

    order.fireTimer("event_paymentLate", id);

    assertThat(order.story()).contains("MONEY_LATE", "EXCEPTION_RAISED");
    assertThat(order.openTasks()).contains(PAY, RESOLVE);
  }

  @Test
  void compensationAfterAFullRefundNeedsTheDepartmentHeadHoweverSmall() {
    OrderCase order = app.take(OrderBody.prepaid());
    refundAll(order);
    report(order, "DELAY_RISK");

    order.complete(
        "logistics1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", "5"));

    assertThat(order.task(APPROVE).path("group").asText()).isEqualTo("department-heads");
  }

  @Test
  void whatADepartmentHeadAsksForBeyondTheOrderIsApprovedByFinance() {
    OrderCase order = app.take(OrderBody.prepaid());
    refundAll(order);
    report(order, "DELAY_RISK");
    order.complete("logistics1", RESOLVE, Map.of("resolution", "ESCALATE", "remark", "angry"));
    order.complete("lead1", RESOLVE, Map.of("resolution", "ESCALATE", "remark", "angry"));
    order.complete("supervisor1", RESOLVE, Map.of("resolution", "ESCALATE", "remark", "angry"));

    order.complete("head1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", "5"));

    assertThat(order.task(APPROVE).path("group").asText()).isEqualTo("finance");
    order.complete("finance1", APPROVE, Map.of("approval", "APPROVE"));
    assertThat(money(order).path("beyond").decimalValue()).isEqualByComparingTo("5.00");
  }

  private OrderCase granted(String amount) {
    OrderCase order = app.take(OrderBody.prepaid());
    // As long as nothing has left, no platform pays: finance does.
    report(order, "DELAY_RISK");
    order.complete(
        "logistics1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", amount));
    order.complete("head1", APPROVE, Map.of("approval", "APPROVE"));
    await().untilAsserted(() -> assertThat(order.openTasks()).contains(PAY));
    return order;
  }

  private void report(OrderCase order, String cause) {
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "r1", "cause", cause, "text", "told by the customer"))
        .expect(201);
  }

  private void refundAll(OrderCase order) {
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/refund-requests",
            Map.of("requestId", "all", "kind", "REFUND_ONLY", "reason", "不想要了"))
        .expect(201);
  }

  private Answer post(String paymentId, String what, Map<String, ?> body) {
    return app.as("supervisor1").post("/api/money-payments/" + paymentId + "/" + what, body);
  }

  private static Map<String, String> correction(String amount) {
    return Map.of("amount", amount, "reason", "One zero too many");
  }

  private JsonNode payment(OrderCase order, String status) {
    JsonNode page =
        app.as("finance1").get("/api/money-payments?status=" + status).expect(200).json();
    for (JsonNode one : page.path("items")) {
      if (one.path("orderId").asText().equals(order.id())) {
        return one;
      }
    }
    throw new AssertionError("No payment of the order is " + status);
  }

  private JsonNode money(OrderCase order) {
    return app.as("finance1").get("/api/orders/" + order.id() + "/money").expect(200).json();
  }

  private List<String> texts(OrderCase order) {
    return inbox.sent().stream()
        .map(one -> one.text())
        .filter(t -> t.contains(order.no()))
        .toList();
  }
}
