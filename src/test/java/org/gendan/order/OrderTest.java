package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;

class OrderTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final Order order =
      new Order(
          "order-1",
          Platform.TMALL,
          "2603020001",
          NOW,
          PaymentMethod.COD,
          null,
          new Customer("张三", "13800008000", "广东省", null, null, "示例大道2号", false),
          List.of(
              new OrderLine("A", "红", 2, new BigDecimal("100.00")),
              new OrderLine("B", "蓝", 1, new BigDecimal("46.00"))),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          new BigDecimal("246.00"),
          "CNY",
          DeliveryMode.COURIER,
          null,
          null,
          OrderStatus.CONFIRMING,
          null,
          "digest",
          3);

  @Test
  void aForbiddenStepIsRefusedWithBothStatusesAndTheNumber() {
    assertThatThrownBy(() -> order.to(OrderStatus.DISPATCHED))
        .isInstanceOf(Refusal.class)
        .hasMessage("Order 2603020001 is CONFIRMING and cannot become DISPATCHED");
  }

  @Test
  void onlyAnUnpaidOrderTakesItsPayment() {
    assertThatThrownBy(() -> order.paid(NOW))
        .isInstanceOf(Refusal.class)
        .hasMessage("Order 2603020001 is CONFIRMING and waits for no payment");
  }

  @Test
  void aConfirmedOrderRemembersWhen() {
    var confirmed = order.confirmed(NOW);

    assertThat(confirmed.status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(confirmed.confirmedAt()).isEqualTo(NOW);
    assertThatThrownBy(() -> confirmed.confirmed(NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void aSubstituteKeepsQuantityAndPriceOfTheLineItReplaces() {
    assertThat(order.substituting("A", "C", "绿").lines())
        .containsExactly(
            new OrderLine("C", "绿", 2, new BigDecimal("100.00")), order.lines().get(1));
  }

  @Test
  void aSubstituteForALineThatIsNotThereIsRefusedWithTheLinesThatAre() {
    assertThatThrownBy(() -> order.substituting("X", "C", "绿"))
        .isInstanceOf(Refusal.class)
        .hasMessage("substituteFor: the order has no line 'X'; it has [A, B]");
  }

  @Test
  void aStepKeepsTheVersionTheStoreHasRead() {
    assertThat(order.to(OrderStatus.ON_HOLD).version()).isEqualTo(3);
  }

  @Test
  void anUnpaidOrderOfWhichNothingIsDueWaitsForNoMoney() {
    Order unpaid = unpaid();

    assertThat(unpaid.reduced(new BigDecimal("245.99")).status()).isEqualTo(OrderStatus.UNPAID);
    assertThat(unpaid.reduced(new BigDecimal("246.00")).status()).isEqualTo(OrderStatus.CONFIRMING);
    assertThat(unpaid.reduced(new BigDecimal("246.00")).isPaymentDue()).isFalse();
    assertThat(
            unpaid
                .reduced(new BigDecimal("46.00"))
                .corrected(List.of(new OrderLine("B", "蓝", 1, new BigDecimal("46.00"))))
                .status())
        .isEqualTo(OrderStatus.CONFIRMING);
  }

  private Order unpaid() {
    return new Order(
        order.id(),
        order.platform(),
        order.platformOrderNo(),
        NOW,
        PaymentMethod.PREPAID,
        null,
        order.customer(),
        order.lines(),
        order.freight(),
        order.discount(),
        order.amountPayable(),
        order.currency(),
        order.deliveryMode(),
        null,
        null,
        OrderStatus.UNPAID,
        null,
        "digest",
        3);
  }
}
