package org.gendan.refund.goodsreturn.settlement;

import java.math.BigDecimal;
import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.linked.LinkedOrders;
import org.gendan.order.linked.OrderLink;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.ReturnOutcome;
import org.gendan.refund.goodsreturn.ReturnSettlement.Part;
import org.springframework.stereotype.Component;

/** Sends the same quantity of good goods for those that came back (row 130 of docs/domain.md). */
@Component
class ReturnExchanges {

  private final LinkedOrders links;

  ReturnExchanges(LinkedOrders links) {
    this.links = links;
  }

  /**
   * Opens the order, once for each return.
   *
   * @param charge what the customer has agreed to pay for the way back
   */
  Order open(
      GoodsReturn goods, Order origin, ReturnOutcome why, List<Part> parts, BigDecimal charge) {
    List<OrderLine> lines =
        parts.stream()
            .filter(part -> part.accepted() > 0)
            .map(part -> line(origin.lines().get(part.lineNo() - 1), part.accepted()))
            .toList();
    OrderLink.Kind kind =
        why == ReturnOutcome.REPLACEMENT ? OrderLink.Kind.REPLACEMENT : OrderLink.Kind.EXCHANGE;
    return links.open(origin.id(), kind, goods.id(), lines, charge);
  }

  private static OrderLine line(OrderLine ordered, int pieces) {
    return new OrderLine(ordered.sku(), ordered.name(), pieces, ordered.unitPrice());
  }
}
