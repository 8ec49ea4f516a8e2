package org.gendan.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Spreads an amount over the lines of an order, in proportion to their money. */
public final class Shares {

  private Shares() {}

  /** One share a line, with two decimals; their sum is the amount to the cent. */
  public static List<BigDecimal> of(BigDecimal amount, SalesOrder order) {
    BigDecimal goods =
        order.lines().stream()
            .map(SalesOrder.Item::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> shares = new ArrayList<>();
    BigDecimal left = amount;
    for (int i = 0; i < order.lines().size(); i++) {
      boolean last = i == order.lines().size() - 1;
      BigDecimal share = last ? left : share(amount, order.lines().get(i).amount(), goods);
      shares.add(share);
      left = left.subtract(share);
    }
    return shares;
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal line, BigDecimal goods) {
    // Rounded down, so that the last line is never left with less than nothing.
    return goods.signum() == 0
        ? BigDecimal.ZERO
        : amount.multiply(line).divide(goods, 2, RoundingMode.DOWN);
  }
}
