package org.gendan.money.payment;

import java.math.BigDecimal;
import java.time.Instant;
import org.gendan.money.MoneyKind;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;

/**
 * Money that a customer was promised. A change makes a new value; the store refuses it when another
 * change was first.
 *
 * @param id our id, the business key of its process
 * @param caseRef id of the compensation or solution that promised it; of one kind there is one
 *     payment
 * @param amount two decimals, in the currency of the order
 * @param account where the customer wants the money, or null as long as nobody knows
 * @param reference of the payment, or null
 * @param failure why the last transfer did not succeed, or null
 * @param paidBy user id of the person who paid, or {@code system} for the platform; null before
 * @param version counts the changes
 */
@NamedInterface
public record MoneyPayment(
    String id,
    String orderId,
    String orderNo,
    MoneyKind kind,
    String caseRef,
    BigDecimal amount,
    String currency,
    String cause,
    String account,
    Status status,
    String reference,
    String failure,
    String askedBy,
    String approvedBy,
    Instant openedAt,
    String paidBy,
    Instant paidAt,
    int version) {

  /** How far it is. */
  @NamedInterface
  public enum Status {
    /** The platform is asked first. */
    DUE,
    /** Finance pays. */
    BY_HAND,
    /** The transfer did not succeed: the customer is asked for another account. */
    FAILED,
    PAID,
    /** It was promised by mistake. */
    WITHDRAWN
  }

  MoneyPayment byHand() {
    return from(Status.DUE).with(amount, account, Status.BY_HAND, null, failure, null, null);
  }

  MoneyPayment paid(String ref, String by, Instant at) {
    mustBeOpen();
    return with(amount, account, Status.PAID, ref, null, by, at);
  }

  MoneyPayment failed(String why) {
    return from(Status.BY_HAND).with(amount, account, Status.FAILED, null, why, null, null);
  }

  MoneyPayment to(String other) {
    return from(Status.FAILED).with(amount, other, Status.BY_HAND, null, failure, null, null);
  }

  MoneyPayment corrected(BigDecimal other, String where) {
    mustBeOpen();
    Status next = status == Status.FAILED && where != null ? Status.BY_HAND : status;
    return with(other, where == null ? account : where, next, null, failure, null, null);
  }

  MoneyPayment withdrawn() {
    mustBeOpen();
    return with(amount, account, Status.WITHDRAWN, null, failure, null, null);
  }

  /** The same, to be paid by finance after all. */
  MoneyPayment reversed(String why) {
    return from(Status.PAID).with(amount, account, Status.BY_HAND, null, why, null, null);
  }

  private void mustBeOpen() {
    if (status == Status.PAID || status == Status.WITHDRAWN) {
      throw Refusal.conflict("Payment %s is %s already", id, Words.word(status));
    }
  }

  private MoneyPayment from(Status expected) {
    if (status != expected) {
      throw Refusal.conflict(
          "Payment %s is %s, not %s", id, Words.word(status), Words.word(expected));
    }
    return this;
  }

  private MoneyPayment with(
      BigDecimal sum, String where, Status next, String ref, String why, String by, Instant at) {
    return new MoneyPayment(
        id,
        orderId,
        orderNo,
        kind,
        caseRef,
        sum,
        currency,
        cause,
        where,
        next,
        ref,
        why,
        askedBy,
        approvedBy,
        openedAt,
        by,
        at,
        version);
  }
}
