package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What can come between an order and its confirmation. */
@WholeApp
class ConfirmationJourneyTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmOrder";
  private static final String HELD = "userTask_decideHeldOrder";
  private static final Map<String, String> WRONG_AMOUNT =
      Map.of("callResult", "REACHED", "namedAmount", "258.00");

  @Test
  void anUnstableOrderIsTalkedThroughThreeTimesHeldReleasedAndThenConfirmed() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete("agent1", CONFIRM, WRONG_AMOUNT);
    assertThat(order.openTasks()).isEmpty();
    order.fireTimer("event_nextAttemptDue", order.id());
    order.complete("agent1", CONFIRM, Map.of("callResult", "UNREACHABLE"));
    order.fireTimer("event_nextAttemptDue", order.id());
    order.complete(
        "agent1",
        CONFIRM,
        Map.of("callResult", "REACHED", "namedAmount", "246.00", "doubts", "wants to ask her son"));

    assertThat(order.status()).isEqualTo("ON_HOLD");
    assertThat(order.openTasks()).containsExactly(HELD);
    order.complete("lead1", HELD, Map.of("heldDecision", "RELEASE"));
    assertThat(order.status()).isEqualTo("CONFIRMING");
    order.complete(
        "agent2", CONFIRM, Map.of("callResult", "REACHED", "namedAmount", "246.00", "doubts", "无"));
    order.becomes("READY_TO_SHIP");
  }

  @Test
  void aReleasedOrderHasThreeNewAttempts() {
    OrderCase order = held();
    order.complete("lead1", HELD, Map.of("heldDecision", "RELEASE"));
    order.complete("agent2", CONFIRM, WRONG_AMOUNT);

    assertThat(order.status()).isEqualTo("CONFIRMING");
  }

  @Test
  void aTeamLeadMayCancelAHeldOrder() {
    OrderCase order = held();
    order.complete("lead1", HELD, Map.of("heldDecision", "CANCEL", "remark", "three tries"));

    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
  }

  @Test
  void aCustomerWhoCancelsOnThePhoneEndsTheOrder() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete("agent1", CONFIRM, Map.of("callResult", "CANCELLED"));

    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
  }

  @Test
  void aCorrectedRecipientIsKeptWithTheOldValue() {
    OrderCase order = app.take(OrderBody.cod());
    order.complete(
        "agent1",
        CONFIRM,
        Map.of(
            "callResult",
            "REACHED",
            "namedAmount",
            246,
            "customerName",
            "𠮷田",
            "customerPhone",
            "13900009000"));

    assertThat(order.unmasked().at("/customer/name").asText()).isEqualTo("𠮷田");
    order.unmask("agent1");
    assertThat(order.timeline())
        .filteredOn(item -> item.path("kind").asText().equals("RECIPIENT_CORRECTED"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.path("text").asText())
                    .contains("张三 → 𠮷田", "13800008000 → 13900009000"));
  }

  @Test
  void aSuspiciousPaymentIsFrozenUntilRiskControlFindsItGenuine() {
    OrderCase order = frozen();
    order.complete("risk1", "userTask_verifyPayment", Map.of("paymentVerdict", "GENUINE"));

    assertThat(order.status()).isEqualTo("CONFIRMING");
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED"));
    order.becomes("READY_TO_SHIP");
  }

  @Test
  void aFraudulentPaymentCancelsTheOrder() {
    OrderCase order = frozen();
    order.complete("risk1", "userTask_verifyPayment", Map.of("paymentVerdict", "FRAUD"));

    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
  }

  @Test
  void anUnpaidOrderWaitsForTheMoneyAndIsConfirmedThen() {
    OrderCase order = app.take(OrderBody.unpaid());
    assertThat(order.status()).isEqualTo("UNPAID");
    assertThat(order.openTasks()).containsExactly("userTask_chasePayment");
    Answer paid = order.pay("finance1");

    assertThat(paid.expect(201).at("/status")).isEqualTo("CONFIRMING");
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED"));
    order.becomes("READY_TO_SHIP");
  }

  @Test
  void thePaidExportOfAnUnpaidOrderPaysIt() {
    String no = "33" + System.nanoTime();
    Answer unpaid = taobao(no, "等待买家付款", "");
    assertThat(unpaid.at("/accepted")).as("%s", unpaid).isEqualTo("1");
    OrderCase order = app.find(no);
    assertThat(order.status()).isEqualTo("UNPAID");

    Answer paid = taobao(no, "买家已付款，等待卖家发货", "2026-03-02 10:05:11");
    assertThat(paid.at("/duplicates")).as("%s", paid).isEqualTo("1");
    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.openTasks()).containsExactly(CONFIRM);
  }

  private OrderCase held() {
    OrderCase order = app.take(OrderBody.cod());
    for (int attempt = 1; attempt <= 3; attempt++) {
      if (attempt > 1) {
        order.fireTimer("event_nextAttemptDue", order.id());
      }
      order.complete("agent1", CONFIRM, WRONG_AMOUNT);
    }
    assertThat(order.status()).isEqualTo("ON_HOLD");
    return order;
  }

  private OrderCase frozen() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", CONFIRM, Map.of("callResult", "REACHED", "suspiciousPayment", true));
    assertThat(order.status()).isEqualTo("ON_HOLD");
    assertThat(order.openTasks()).containsExactly("userTask_verifyPayment");
    return order;
  }

  private Answer taobao(String no, String status, String paidAt) {
    String orders =
        """
        订单编号,买家应付货款,买家应付邮费,总金额,订单状态,收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,买家留言
        ="%s",258.00,8.00,266.00,"%s",李四,广东省 深圳市 南山区 粤海街道 示例大道2号,'13800008000,2026-03-02 09:58:00,%s,
        """
            .formatted(no, status, paidAt);
    String details =
        """
        订单编号,标题,价格,购买数量,外部系统编号,商品属性
        ="%s",羽绒服,129.00,2,P100-RED-M,颜色：红
        """
            .formatted(no);
    Charset gbk = Charset.forName("GBK");
    return app.as("agent1")
        .postParts(
            "/api/orders/import?format=taobao",
            Map.of("orders.csv", orders.getBytes(gbk), "details.csv", details.getBytes(gbk)))
        .expect(200);
  }
}
