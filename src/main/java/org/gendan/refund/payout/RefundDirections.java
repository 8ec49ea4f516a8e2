package org.gendan.refund.payout;

import java.util.Optional;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFindings;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To where money goes that may not be the customer's own (row 21 of docs/domain.md). */
@Component
public class RefundDirections {

  private static final int MOST_ACCOUNT = 500;

  private final Orders orders;
  private final Refunds refunds;
  private final RefundPayments payments;
  private final OrderJournal journal;

  RefundDirections(Orders orders, Refunds refunds, RefundPayments payments, OrderJournal journal) {
    this.orders = orders;
    this.refunds = refunds;
    this.payments = payments;
    this.journal = journal;
  }

  /** Where the money goes. */
  public enum Destination {
    /** To where it came from. */
    ORIGIN,
    /** To another account, by finance. */
    ACCOUNT,
    /** The bank that it came from has taken it back already. */
    CHARGED_BACK
  }

  /**
   * Risk control says to where.
   *
   * @param account required for ACCOUNT: whose and which
   * @param reference required for CHARGED_BACK: of the bank's notice
   * @param remark why; required unless it goes to where it came from
   * @throws Refusal when nothing waits for it, something is missing, or who ended the order sends
   *     its money to another account
   */
  @Transactional
  public void direct(
      String refundId,
      Destination to,
      Optional<String> account,
      Optional<String> reference,
      Optional<String> remark) {
    orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() != RefundStatus.DIRECTING) {
      throw Refusal.conflict(
          "Refund %s is %s, and nobody waits to know to where it goes", refundId, refund.status());
    }
    if (to != Destination.ORIGIN) {
      required("remark", remark);
    }
    String payTo = to == Destination.ACCOUNT ? account(refund, required("payTo", account)) : null;
    RefundFindings findings =
        refund.findings().directed(payTo).decided(journal.actor(), remark.orElse(null));
    Refund directed = refunds.save(refund.with(findings).goesOn(RefundStatus.PAYING));
    String why = remark.map(text -> " (" + text + ")").orElse("");
    journal.note(
        directed, "REFUND_DIRECTED", Words.capital(to) + (payTo == null ? "" : " " + payTo) + why);
    if (to == Destination.CHARGED_BACK) {
      payments.chargedBack(refundId, required("paymentRef", reference));
    }
  }

  private String account(Refund refund, String account) {
    KeptText.optional("payTo", account, MOST_ACCOUNT);
    if (refund.askedBy().equals(journal.actor())) {
      throw Refusal.forbidden(
          "%s has ended this order and cannot send its money to another account; another person of"
              + " risk control does",
          journal.actor());
    }
    return account;
  }

  private static String required(String field, Optional<String> text) {
    return text.orElseThrow(
        () -> Refusal.invalid(field, ErrorCode.REQUIRED, "is missing; please fill it in"));
  }
}
