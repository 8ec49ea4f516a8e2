package org.gendan.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.engine.EngineForTests;

/** Orders as the intake makes them, and what becomes of them by their own transitions. */
public final class SampleOrders {

  public static final String ID = "order-1";

  private SampleOrders() {}

  /** Cash on delivery, 246.00 to pay. */
  public static Order orderAwaitingConfirmation() {
    return order(PaymentMethod.COD, null, DeliveryMode.COURIER, OrderStatus.CONFIRMING);
  }

  public static Order orderAwaitingConfirmation(DeliveryMode mode) {
    return order(PaymentMethod.COD, null, mode, OrderStatus.CONFIRMING);
  }

  public static Order orderAwaitingPayment() {
    return order(PaymentMethod.PREPAID, null, DeliveryMode.COURIER, OrderStatus.UNPAID);
  }

  /** One like the first, with another id. */
  public static Order withId(String id) {
    return order(
        id, Platform.TMALL, PaymentMethod.COD, null, DeliveryMode.COURIER, OrderStatus.CONFIRMING);
  }

  /** One like the first, placed elsewhere. */
  public static Order placedOn(Platform platform) {
    return order(
        ID, platform, PaymentMethod.COD, null, DeliveryMode.COURIER, OrderStatus.CONFIRMING);
  }

  private static Order order(
      PaymentMethod method, Instant paidAt, DeliveryMode mode, OrderStatus status) {
    return order(ID, Platform.TMALL, method, paidAt, mode, status);
  }

  private static Order order(
      String id,
      Platform platform,
      PaymentMethod method,
      Instant paidAt,
      DeliveryMode mode,
      OrderStatus status) {
    return new Order(
        id,
        platform,
        "2603020001",
        EngineForTests.NOW,
        method,
        paidAt,
        new Customer("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号", false),
        List.of(new OrderLine("P100-RED-M", "羽绒服 红 M", 2, new BigDecimal("119.00"))),
        new BigDecimal("8.00"),
        new BigDecimal("0.00"),
        new BigDecimal("246.00"),
        "CNY",
        mode,
        null,
        null,
        status,
        null,
        null,
        0);
  }
}
