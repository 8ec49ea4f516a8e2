package org.gendan.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an ERP is told of an order.
 *
 * @param orderId our id, at most 36 characters; the ERP's own idempotency key of this order
 * @param orderNo the platform's order number, for people
 * @param consignee who receives the goods
 * @param lines what to pick, in an order that never changes: the place of a line is its number
 * @param payment what the customer pays, and how
 * @param placedAt when the customer placed it
 * @param remark the customer's remark, or null
 */
public record SalesOrder(
    String orderId,
    String orderNo,
    Consignee consignee,
    List<Item> lines,
    Payment payment,
    Instant placedAt,
    String remark) {

  /** Keeps the lines as they are now. */
  public SalesOrder {
    lines = List.copyOf(lines);
  }

  /** One line to pick; the price is for one piece. */
  public record Item(String sku, String name, int quantity, BigDecimal unitPrice) {

    /** Quantity times price. */
    public BigDecimal amount() {
      return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
  }

  /** Who receives the goods; region is province, city and district, as far as they are known. */
  public record Consignee(String name, String phone, String region, String address) {}

  /**
   * The money, in the order's currency with two decimals.
   *
   * @param total goods plus freight less discount
   * @param onDelivery whether the carrier collects it
   * @param paidAt when the platform received it, or null
   */
  public record Payment(
      BigDecimal freight,
      BigDecimal discount,
      BigDecimal total,
      boolean onDelivery,
      Instant paidAt) {}
}
