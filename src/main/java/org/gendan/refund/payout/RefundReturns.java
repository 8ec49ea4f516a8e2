package org.gendan.refund.payout;

import java.math.BigDecimal;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.refund.goodsreturn.ReturnSettlement;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the goods that came back mean for the money of a refund. */
@Component
public class RefundReturns {

  private final Orders orders;
  private final Refunds refunds;
  private final ReturnStore returns;
  private final Paybacks paybacks;
  private final OrderJournal journal;

  RefundReturns(
      Orders orders,
      Refunds refunds,
      ReturnStore returns,
      Paybacks paybacks,
      OrderJournal journal) {
    this.orders = orders;
    this.refunds = refunds;
    this.returns = returns;
    this.paybacks = paybacks;
    this.journal = journal;
  }

  /** Takes the settlement of the return over; safe to repeat. */
  @Transactional
  public void record(String refundId) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() != RefundStatus.RETURNING) {
      return;
    }
    ReturnSettlement settled = returns.settlement(refundId).orElseThrow();
    RefundStatus next =
        switch (settled.outcome()) {
          case ACCEPTED, PARTLY_ACCEPTED, INTERCEPTED -> RefundStatus.PAYING;
          case EXCHANGE, REPLACEMENT -> RefundStatus.EXCHANGED;
          case SENT_BACK -> RefundStatus.REFUSED;
          case NOT_RETURNED -> RefundStatus.LAPSED;
        };
    if (next == RefundStatus.PAYING) {
      reserve(refund, order, settled.acceptedAmount());
      refunds.save(refund.goesOn(next));
    } else {
      paybacks.release(order.id(), refundId);
      refunds.save(refund.over(next, journal.now()));
    }
    journal.note(
        refund, "REFUND_RETURN_RECORDED", Words.capital(settled.outcome()) + ": " + settled.text());
  }

  /** Never more than was asked for, and never more than is left of what was paid. */
  private void reserve(Refund refund, Order order, BigDecimal accepted) {
    BigDecimal left = paybacks.left(order, refund.id());
    if (left.signum() == 0) {
      return;
    }
    BigDecimal asked = refund.amountAsked() == null ? accepted : refund.amountAsked();
    paybacks.reserve(order.id(), refund.id(), accepted.min(asked).min(left));
  }
}
