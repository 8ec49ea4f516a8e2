package org.gendan.refund.payout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gendan.erp.RefundCase;
import org.gendan.order.ErpOrders;
import org.gendan.order.Order;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundLine;

/** Our refunds in the words of the ERP. */
final class ErpRefunds {

  private ErpRefunds() {}

  /**
   * What the ERP is told of a refund.
   *
   * @param amount all money of it; spread over its lines to the cent
   */
  static RefundCase of(Refund refund, Order order, RefundCase.Kind kind, BigDecimal amount) {
    List<RefundLine> lines = refund.lines().isEmpty() ? all(order) : refund.lines();
    List<BigDecimal> worth =
        lines.stream()
            .map(
                line ->
                    order
                        .lines()
                        .get(line.lineNo() - 1)
                        .unitPrice()
                        .multiply(BigDecimal.valueOf(line.quantity())))
            .toList();
    BigDecimal sum = worth.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<RefundCase.Part> parts = new ArrayList<>();
    BigDecimal left = amount;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      BigDecimal share = last ? left : share(amount, worth.get(i), sum);
      parts.add(new RefundCase.Part(lines.get(i).lineNo(), lines.get(i).quantity(), share));
      left = left.subtract(share);
    }
    return new RefundCase(
        refund.id(), ErpOrders.of(order), kind, parts, refund.reason(), refund.askedAt(), null);
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal worth, BigDecimal sum) {
    // Rounded down, so that the last line is never left with less than nothing.
    return sum.signum() == 0
        ? BigDecimal.ZERO
        : amount.multiply(worth).divide(sum, 2, RoundingMode.DOWN);
  }

  private static List<RefundLine> all(Order order) {
    return IntStream.rangeClosed(1, order.lines().size())
        .mapToObj(
            no ->
                new RefundLine(
                    no, order.lines().get(no - 1).sku(), order.lines().get(no - 1).quantity()))
        .toList();
  }
}
