package org.gendan.refund.payout;

import java.math.BigDecimal;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.payment.Payback;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an approver decides where the law leaves it to us. The desk that has to is named by the
 * table refund-approver-group; the person who asked never decides.
 */
@Component
public class RefundDecisions {

  private final Orders orders;
  private final Refunds refunds;
  private final Paybacks paybacks;
  private final ScriptGuard guard;
  private final OrderJournal journal;

  RefundDecisions(
      Orders orders, Refunds refunds, Paybacks paybacks, ScriptGuard guard, OrderJournal journal) {
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
   * @param amount what is paid, null for what was asked; at most that
   * @param fault whose doing it was found to be; UNKNOWN when nothing was found
   * @param remark why; required for a refusal, which the customer is told
   * @throws Refusal when nothing waits for a decision, the actor has asked for it, or the amount is
   *     more than was asked for
   */
  @Transactional
  public void decide(
      String refundId, Decision decision, BigDecimal amount, RefundFault fault, String remark) {
    orders.lock(refunds.get(refundId).orderId());
    Refund asked = refunds.get(refundId);
    if (asked.status() == RefundStatus.WITHDRAWN) {
      // The task of an earlier model stays open when the request is taken back.
      return;
    }
    refuseAsker(asked);
    Refund refund = asked.with(asked.findings().found(fault).decided(journal.actor(), remark));
    if (refund.status() != RefundStatus.DECIDING) {
      throw Refusal.conflict(
          "Refund %s is %s and waits for no decision", refundId, refund.status());
    }
    String why = remark == null ? "" : " (" + remark + ")";
    switch (decision) {
      case PAY -> {
        if (amount != null) {
          refuseMoreThanAsked(refund, amount);
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
    String found = fault == RefundFault.UNKNOWN ? "" : ", fault found: " + Words.of(fault);
    journal.note(refund, "REFUND_DECIDED", Words.capital(decision) + found + why);
  }

  /**
   * The approver has not decided in time: the next desk does, and the money waits.
   *
   * @param level counts the desks that were asked, this one included
   */
  @Transactional
  public void escalate(String refundId, int level) {
    Refund refund = refunds.get(refundId);
    journal.note(
        refund,
        "REFUND_APPROVAL_LATE",
        "Nobody has decided in time; it goes to the approver of turn %d".formatted(level));
  }

  private void refuseAsker(Refund refund) {
    if (refund.askedBy().equals(journal.actor())) {
      throw Refusal.forbidden(
          "%s has asked for this refund and cannot approve it; give the task back, another person"
              + " decides",
          journal.actor());
    }
  }

  /** The approver was chosen by the sum that was asked for. */
  private void refuseMoreThanAsked(Refund refund, BigDecimal amount) {
    BigDecimal asked =
        paybacks
            .find(refund.orderId(), refund.id())
            .map(Payback::amount)
            .orElse(refund.amountAsked() == null ? amount : refund.amountAsked());
    if (amount.compareTo(asked) > 0) {
      throw Refusal.invalid(
          "decidedAmount",
          ErrorCode.RANGE,
          "is more than the %s that were asked for; ask for more with a request of its own",
          asked);
    }
  }
}
