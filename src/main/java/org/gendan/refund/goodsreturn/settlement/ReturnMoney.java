package org.gendan.refund.goodsreturn.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gendan.erp.Shares;
import org.gendan.order.ErpOrders;
import org.gendan.order.Order;
import org.gendan.refund.goodsreturn.ReturnSettlement.Part;

/**
 * What pieces of an order are worth, to the cent. Pieces that come back one after the other are
 * worth together exactly what they are worth at once.
 */
final class ReturnMoney {

  private ReturnMoney() {}

  /** One part for each line, with the money for its accepted pieces. */
  static List<Part> worth(Order order, List<Part> accepted, List<Part> earlier) {
    BigDecimal goods = order.amountPayable().subtract(order.freight()).max(BigDecimal.ZERO);
    List<BigDecimal> shares = Shares.of(goods, ErpOrders.of(order));
    List<Part> worth = new ArrayList<>();
    for (Part part : accepted) {
      int pieces = order.lines().get(part.lineNo() - 1).quantity();
      BigDecimal share = shares.get(part.lineNo() - 1);
      int before = pieces(earlier, part.lineNo());
      BigDecimal money =
          upTo(share, before + part.accepted(), pieces).subtract(upTo(share, before, pieces));
      worth.add(new Part(part.lineNo(), part.accepted(), part.sentBack(), money));
    }
    return worth;
  }

  /** Whether with these pieces everything of the order is back. */
  static boolean isEverything(Order order, List<Part> accepted, List<Part> earlier) {
    for (int line = 1; line <= order.lines().size(); line++) {
      if (pieces(accepted, line) + pieces(earlier, line) < order.lines().get(line - 1).quantity()) {
        return false;
      }
    }
    return true;
  }

  static BigDecimal sum(List<Part> parts) {
    return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int pieces(List<Part> parts, int lineNo) {
    return parts.stream().filter(p -> p.lineNo() == lineNo).mapToInt(Part::accepted).sum();
  }

  private static BigDecimal upTo(BigDecimal share, int accepted, int pieces) {
    return accepted >= pieces
        ? share.setScale(2, RoundingMode.DOWN)
        : share
            .multiply(BigDecimal.valueOf(accepted))
            .divide(BigDecimal.valueOf(pieces), 2, RoundingMode.DOWN);
  }
}
