package org.gendan.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Orders to push. */
public final class SampleErpOrders {

  private SampleErpOrders() {}

  /** The order of the vendor's own documentation: two pieces, 246 due. */
  public static SalesOrder prepaid(String orderId) {
    return order(orderId, false, new SalesOrder.Item("P100-RED-M", "羽绒服 红 M", 2, money("129.00")));
  }

  public static SalesOrder cod(String orderId, SalesOrder.Item... lines) {
    return order(orderId, true, lines);
  }

  public static SalesOrder.Item item(String sku, int quantity) {
    return new SalesOrder.Item(sku, "item " + sku, quantity, money("33.33"));
  }

  public static SalesOrder order(String orderId, boolean onDelivery, SalesOrder.Item... lines) {
    BigDecimal freight = money("8.00");
    BigDecimal discount = money("20.00");
    BigDecimal goods =
        List.of(lines).stream()
            .map(SalesOrder.Item::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new SalesOrder(
        orderId,
        "NO-" + orderId,
        new SalesOrder.Consignee("张三", "13800008000", "广东省 深圳市 南山区", "示例大道2号"),
        List.of(lines),
        new SalesOrder.Payment(
            freight,
            discount,
            goods.add(freight).subtract(discount),
            onDelivery,
            onDelivery ? null : Instant.parse("2026-03-02T01:59:10Z")),
        Instant.parse("2026-03-02T01:58:00Z"),
        null);
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
