package org.gendan.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.order.OrderCase;
import org.gendan.refusal.Refusal;

/**
 * A customer's wish for the money, or for other goods. A change makes a new value; the store
 * refuses it when another change was first.
 *
 * @param id our id, the business key of its process
 * @param requestId the caller's id, which makes a repeated request the same request
 * @param fingerprint digest of what was asked
 * @param reason in words
 * @param fault whose doing it is, as who asked says; a claim, and never what decides
 * @param withinRight whether the statutory seven days were running when it was asked for
 * @param whole whether it is about everything, so that nothing is left of the order
 * @param lines what of the order it is about; empty for money alone
 * @param amountAsked two decimals; null for everything that was paid
 * @param entitlement what the customer is entitled to, in the words of the table refund-route
 * @param findings what people have found and decided
 * @param erpHeld whether the ERP keeps the goods as well
 * @param payment how the money went back, or null
 * @param version counts the changes
 */
public record Refund(
    String id,
    String orderId,
    String requestId,
    String fingerprint,
    RefundKind kind,
    String reason,
    RefundFault fault,
    boolean withinRight,
    boolean whole,
    List<RefundLine> lines,
    BigDecimal amountAsked,
    String currency,
    RefundStatus status,
    String entitlement,
    String askedBy,
    Instant askedAt,
    RefundTalk talk,
    RefundFindings findings,
    boolean erpHeld,
    RefundPayment payment,
    Instant closedAt,
    int version)
    implements OrderCase {

  /** Begins the request ids of what goes back without anybody asking. */
  public static final String OWED = "owed-";

  /** Keeps the lines as they are now. */
  public Refund {
    lines = List.copyOf(lines);
  }

  /** The same refund, after the talk. */
  public Refund answered(RefundTalk said) {
    from(RefundStatus.TALKING);
    boolean recovered = said.answer() == RefundTalk.Answer.RECOVERED;
    return with(
        recovered ? RefundStatus.RECOVERED : RefundStatus.PAYING,
        said,
        findings,
        erpHeld,
        null,
        recovered ? said.answeredAt() : null);
  }

  /** The same refund one step further on its way. */
  public Refund goesOn(RefundStatus next) {
    if (status.isOver() || next.isOver()) {
      throw Refusal.conflict("Refund %s is %s and cannot become %s", id, status, next);
    }
    return with(next, talk, findings, erpHeld, payment, null);
  }

  /** The same refund, over without money. */
  public Refund over(RefundStatus end, Instant at) {
    if (status.isOver() || !end.isOver()) {
      throw Refusal.conflict("Refund %s is %s and cannot become %s", id, status, end);
    }
    return with(end, talk, findings, erpHeld, payment, at);
  }

  /** The same refund, with the money back. */
  public Refund paid(RefundPayment how, Instant at) {
    from(RefundStatus.PAYING);
    return with(RefundStatus.REFUNDED, talk, findings, erpHeld, how, at);
  }

  /** The same refund; the ERP keeps the goods, or lets them go. */
  public Refund erpHolds(boolean held) {
    return with(status, talk, findings, held, payment, closedAt);
  }

  /** The same refund, with what is found or decided about it. */
  public Refund with(RefundFindings now) {
    return with(status, talk, now, erpHeld, payment, closedAt);
  }

  /** Whether it is about money of an order that has ended, and nobody had to ask for it. */
  public boolean isOwed() {
    return requestId.startsWith(OWED);
  }

  private void from(RefundStatus expected) {
    if (status != expected) {
      throw Refusal.conflict("Refund %s is %s, not %s any more", id, status, expected);
    }
  }

  private Refund with(
      RefundStatus next,
      RefundTalk said,
      RefundFindings found,
      boolean held,
      RefundPayment how,
      Instant closed) {
    return new Refund(
        id,
        orderId,
        requestId,
        fingerprint,
        kind,
        reason,
        fault,
        withinRight,
        whole,
        lines,
        amountAsked,
        currency,
        next,
        entitlement,
        askedBy,
        askedAt,
        said,
        found,
        held,
        how,
        closed,
        version);
  }
}
