package org.gendan.refund.request;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.lifecycle.DeliveryFailed;
import org.gendan.order.lifecycle.OrderReturns;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundMapper;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a refund for what was refused at the door or lost, unless one was asked for before. */
@Component
class RefusedParcels {

  private final RefundRequests requests;
  private final RefundMapper refunds;
  private final ReturnStore returns;
  private final Paybacks paybacks;
  private final OrderReturns returned;

  RefusedParcels(
      RefundRequests requests,
      RefundMapper refunds,
      ReturnStore returns,
      Paybacks paybacks,
      OrderReturns returned) {
    this.requests = requests;
    this.refunds = refunds;
    this.returns = returns;
    this.paybacks = paybacks;
    this.returned = returned;
  }

  @EventListener
  void on(DeliveryFailed failed) {
    Order order = failed.order();
    boolean lost = failed.lost();
    if (isBack(order)) {
      returned.refusedIsBack(order.id());
    }
    if (isAskedFor(order) || isPaidBack(order)) {
      return;
    }
    requests.request(
        order.id(),
        new RefundSubmission(
            "not-accepted-" + order.id(),
            RefundKind.RETURN_AND_REFUND.name(),
            lost ? "Lost by the carrier" : "Refused at the door",
            (lost ? RefundFault.CARRIER : RefundFault.UNKNOWN).name(),
            List.of(),
            null));
    if (lost && paybacks.paid(order).signum() == 0) {
      returned.lostUnpaid(order.id());
    }
  }

  /** The parcel was stopped for a refund, and is here before anybody has verified it. */
  private boolean isBack(Order order) {
    return returns.ofOrder(order.id()).stream()
        .anyMatch(
            goods ->
                goods.way() == GoodsReturn.Way.CARRIER
                    && (goods.status() == Status.SETTLED
                        || goods.status() == Status.RECEIVED
                        || goods.status() == Status.INSPECTED));
  }

  /** Two refunds of one order are not open at the same time; who looks after the first sees it. */
  private boolean isAskedFor(Order order) {
    return refunds.ofOrder(order.id()).stream().anyMatch(refund -> !refund.status().isOver());
  }

  private boolean isPaidBack(Order order) {
    return paybacks.paid(order).signum() > 0 && paybacks.left(order, "").signum() == 0;
  }
}
