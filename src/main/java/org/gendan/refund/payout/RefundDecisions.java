package org.gendan.refund.payout;

import java.math.BigDecimal;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What after-sales decides where the law leaves it to us. */
@Component
public class RefundDecisions {

  private final Orders orders;
  private final Refunds refunds;
  private final Paybacks paybacks;
  private final ScriptGuard guard;
  private final OrderJournal journal;

  RefundDecisions(
      Orders orders,
      Refunds refunds,
      Paybacks paybacks,
      ScriptGuard guard,
      OrderJournal journal) {
    this.orders = orders;
    this.refunds = refunds;
    this.paybacks = paybacks;
    this.guard = guard;
    this.journal = journal;
  }

  /** What is decided. */
  public enum Decision {
    /** The money goes back, and nothing comes. */
    PAY,
    /** The goods come back first. */
    RETURN,
    REFUSE
  }

  /**
   * Decides.
   *
   * @param amount what is paid, null for what was asked; at most what is left
   * @param remark why; required for a refusal, which the customer is told
   * @throws Refusal when nothing waits for a decision, or the amount is more than is left
   */
  @Transactional
  public void decide(String refundId, Decision decision, BigDecimal amount, String remark) {
    orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() != RefundStatus.DECIDING) {
      throw Refusal.conflict(
          "Refund %s is %s and waits for no decision".formatted(refundId, refund.status()));
    }
    String why = remark == null ? "" : " (" + remark + ")";
    switch (decision) {
      case PAY -> {
        if (amount != null) {
          paybacks.reserve(refund.orderId(), refundId, amount);
        }
        refunds.save(refund.goesOn(RefundStatus.PAYING));
      }
      case RETURN -> refunds.save(refund.goesOn(RefundStatus.RETURNING));
      case REFUSE -> {
        if (remark == null) {
          throw Refusal.invalid(
              "remark",
              ErrorCode.REQUIRED,
              "is missing; the customer is owed the reason of a refusal");
        }
        guard.honest("remark", remark);
        paybacks.release(refund.orderId(), refundId);
        refunds.save(refund.over(RefundStatus.REFUSED, journal.now()));
      }
    }
    journal.note(refund, "REFUND_DECIDED", Words.capital(decision) + why);
  }
}
