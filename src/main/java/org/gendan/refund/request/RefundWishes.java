package org.gendan.refund.request;

import java.util.List;
import java.util.stream.IntStream;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.Orders;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundKind;
import org.gendan.refund.Refunds;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnWish;
import org.gendan.refund.goodsreturn.lifecycle.ReturnWishes;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.springframework.stereotype.Component;

/** Reads from a refund what it wants of the goods. */
@Component
class RefundWishes implements ReturnWishes {

  private final Refunds refunds;
  private final Orders orders;
  private final Shipments shipments;

  RefundWishes(Refunds refunds, Orders orders, Shipments shipments) {
    this.refunds = refunds;
    this.orders = orders;
    this.shipments = shipments;
  }

  @Override
  public ReturnWish of(String refundId) {
    Refund refund = refunds.get(refundId);
    Order order = orders.get(refund.orderId());
    return new ReturnWish(
        refund.id(),
        order.id(),
        refund.kind() == RefundKind.EXCHANGE,
        fault(refund),
        refund.withinRight(),
        shipments.ofOrder(order.id()).stream().anyMatch(RefundWishes::isRefused),
        lines(refund, order),
        refund.reason());
  }

  /** In doubt we pay the way back: until it is found, the claim stands. */
  private static RefundFault fault(Refund refund) {
    RefundFault found = refund.findings().fault();
    return found == RefundFault.UNKNOWN ? refund.fault() : found;
  }

  /** No lines stand for everything. */
  private static List<ReturnLine> lines(Refund refund, Order order) {
    if (refund.lines().isEmpty()) {
      return IntStream.rangeClosed(1, order.lines().size())
          .mapToObj(no -> line(order, no, order.lines().get(no - 1).quantity()))
          .toList();
    }
    return refund.lines().stream()
        .map(wanted -> line(order, wanted.lineNo(), wanted.quantity()))
        .toList();
  }

  private static ReturnLine line(Order order, int lineNo, int quantity) {
    OrderLine ordered = order.lines().get(lineNo - 1);
    return new ReturnLine(lineNo, ordered.sku(), ordered.name(), quantity);
  }

  private static boolean isRefused(Shipment parcel) {
    return parcel.verification() != null && parcel.verification().outcome() == Outcome.REFUSED;
  }
}
