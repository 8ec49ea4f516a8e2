package org.gendan.order;

import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param sku the seller's item code
 * @param name what the customer calls it
 * @param quantity pieces, 1 or more
 * @param unitPrice per piece, in the order's currency
 */
public record OrderLine(String sku, String name, int quantity, BigDecimal unitPrice) {

  /** Quantity times unit price. */
  public BigDecimal amount() {
    return unitPrice.multiply(BigDecimal.valueOf(quantity));
  }
}
