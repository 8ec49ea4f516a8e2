package org.gendan.refund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;

/**
 * What of an order a wish is about.
 *
 * @param lines empty for money alone
 * @param whole whether nothing is left of the order
 */
public record RefundScope(List<RefundLine> lines, boolean whole) {

  /**
   * Finds the pieces of a wish in the order.
   *
   * @param earlier other refunds of the order
   * @throws Refusal when the order has no such item, or not so many that are left
   */
  public static RefundScope of(Order order, RefundWish wish, List<Refund> earlier) {
    if (wish.pieces().isEmpty()) {
      boolean everything =
          wish.amount() == null || wish.amount().compareTo(order.amountPayable()) == 0;
      return new RefundScope(everything ? all(order) : List.of(), everything);
    }
    Map<Integer, Integer> free = free(order, earlier);
    List<RefundLine> lines = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    wish.pieces().forEach((sku, quantity) -> take(order, sku, quantity, free, lines, errors));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new RefundScope(lines, wish.amount() == null && lines.equals(all(order)));
  }

  /** What the lines cost after the discount, without freight; rounded down to the cent. */
  public static BigDecimal worth(Order order, List<RefundLine> lines) {
    BigDecimal goods =
        order.lines().stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal part =
        lines.stream()
            .map(
                line ->
                    order
                        .lines()
                        .get(line.lineNo() - 1)
                        .unitPrice()
                        .multiply(BigDecimal.valueOf(line.quantity())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal payable = order.amountPayable().subtract(order.freight()).max(BigDecimal.ZERO);
    return goods.signum() == 0
        ? BigDecimal.ZERO.setScale(2)
        : payable.multiply(part).divide(goods, 2, RoundingMode.DOWN);
  }

  private static List<RefundLine> all(Order order) {
    List<RefundLine> all = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      all.add(new RefundLine(all.size() + 1, line.sku(), line.quantity()));
    }
    return all;
  }

  private static Map<Integer, Integer> free(Order order, List<Refund> earlier) {
    Map<Integer, Integer> free = new HashMap<>();
    all(order).forEach(line -> free.put(line.lineNo(), line.quantity()));
    earlier.stream()
        .filter(refund -> takesGoods(refund.status()))
        .flatMap(refund -> refund.lines().stream())
        .forEach(line -> free.merge(line.lineNo(), -line.quantity(), Integer::sum));
    return free;
  }

  private static boolean takesGoods(RefundStatus status) {
    return switch (status) {
      case RECOVERED, REFUSED, LAPSED, CANCELLED, WITHDRAWN -> false;
      default -> true;
    };
  }

  private static void take(
      Order order,
      String sku,
      int quantity,
      Map<Integer, Integer> free,
      List<RefundLine> lines,
      List<FieldError> errors) {
    int wanted = quantity;
    for (RefundLine line : all(order)) {
      int taken = line.sku().equals(sku) ? Math.min(wanted, free.get(line.lineNo())) : 0;
      if (taken > 0) {
        lines.add(new RefundLine(line.lineNo(), sku, taken));
        wanted -= taken;
      }
    }
    if (wanted > 0) {
      errors.add(
          new FieldError(
              "lines",
              ErrorCode.TOO_MANY,
              "of '%s' the order has %d fewer pieces left to refund than %d",
              sku,
              wanted,
              quantity));
    }
  }
}
