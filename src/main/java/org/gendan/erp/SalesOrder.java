package org.gendan.erp;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an ERP is told of an order.
 *
 * @param orderId our id and the idempotency key of every call about this order
 * @param orderNo the platform's order number
 * @param lines what to pick
 * @param amount total in the order's currency
 */
public record SalesOrder(String orderId, String orderNo, List<Item> lines, BigDecimal amount) {

  /** One line to pick. */
  public record Item(String sku, int quantity) {}
}
