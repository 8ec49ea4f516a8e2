package org.gendan.money.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyEntry;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.money.MoneyNews;
import org.gendan.money.payment.MoneyPayment.Status;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays what customers were promised (rows 86, 126 of docs/domain.md): once, never another amount
 * than was approved, and no promise is forgotten.
 */
@Component
@NamedInterface
public class MoneyPayments {

  private static final int MOST_TEXT = 200;
  private static final int MOST_REASON = 2_000;

  private final MoneyPaymentMapper store;
  private final MoneyLedger ledger;
  private final Payees payees;
  private final CompensationPaymentProcess flow;
  private final ApplicationEventPublisher news;
  private final CurrentActor actor;
  private final Clock clock;

  MoneyPayments(
      MoneyPaymentMapper store,
      MoneyLedger ledger,
      Payees payees,
      CompensationPaymentProcess flow,
      ApplicationEventPublisher news,
      CurrentActor actor,
      Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.payees = payees;
    this.flow = flow;
    this.news = news;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Promises money in the ledger and sees to it that it is paid; the same case again is the same
   * payment.
   *
   * @param account where the customer wants it, or null as long as nobody knows
   * @throws Refusal when the ledger refuses it
   */
  @Transactional
  public MoneyPayment promise(MoneyMove move, String account) {
    MoneyAccount order = ledger.lock(move.orderId());
    var known = store.ofCase(move.kind().name(), move.caseRef());
    if (known.isPresent()) {
      return known.get();
    }
    MoneyEntry promised = ledger.promise(move);
    MoneyPayment due =
        new MoneyPayment(
            Ids.next(),
            move.orderId(),
            order.orderNo(),
            move.kind(),
            move.caseRef(),
            promised.amount(),
            order.currency(),
            promised.cause(),
            optional("account", account, MOST_TEXT),
            Status.DUE,
            null,
            null,
            promised.askedBy(),
            promised.approvedBy(),
            now(),
            null,
            null,
            0);
    store.add(due);
    tell(due, "MONEY_PROMISED", "%s is to be paid: %s".formatted(sum(due), due.cause()));
    flow.promised(due);
    return due;
  }

  /** The payment with this id. */
  public MoneyPayment get(String paymentId) {
    return store
        .find(paymentId)
        .orElseThrow(() -> Refusal.notFound("There is no payment '%s'", paymentId));
  }

  /** Pays through the platform where it can, or hands it to finance; safe to repeat. */
  @Transactional
  public void payThroughPlatform(String paymentId) {
    MoneyAccount account = ledger.lock(get(paymentId).orderId());
    MoneyPayment due = get(paymentId);
    if (due.status() != Status.DUE) {
      return;
    }
    boolean holds = account.atThePlatform(due.kind(), due.caseRef()).compareTo(due.amount()) >= 0;
    if (holds && payees.payThroughPlatform(due.orderId(), due.id(), due.amount(), due.cause())) {
      settle(due, null);
    } else {
      MoneyPayment byHand = keep(due.byHand());
      tell(byHand, "MONEY_BY_HAND", "Finance pays " + sum(byHand));
    }
  }

  /**
   * Finance has paid.
   *
   * @throws Refusal when the amount is another one than was promised, or it waits for no payment
   */
  @Transactional
  public void paid(String paymentId, BigDecimal amount, String reference) {
    ledger.lock(get(paymentId).orderId());
    MoneyPayment due = get(paymentId);
    if (amount != null && amount.compareTo(due.amount()) != 0) {
      throw Refusal.invalid(
          "amount",
          ErrorCode.AMOUNT,
          "%s were approved, not %s; pay that much, or have the amount corrected first",
          sum(due),
          amount);
    }
    settle(due, required("reference", reference, MOST_TEXT));
  }

  /** The transfer did not succeed: the customer is asked for another account. */
  @Transactional
  public void failed(String paymentId, String reason) {
    ledger.lock(get(paymentId).orderId());
    MoneyPayment failed = keep(get(paymentId).failed(required("failure", reason, MOST_REASON)));
    tell(failed, "MONEY_NOT_PAID", "%s could not be paid: %s".formatted(sum(failed), reason));
  }

  /** Where the customer wants the money. */
  @Transactional
  public void to(String paymentId, String account) {
    ledger.lock(get(paymentId).orderId());
    MoneyPayment again = keep(get(paymentId).to(required("account", account, MOST_TEXT)));
    tell(again, "MONEY_ACCOUNT_NAMED", "The customer has named another account");
  }

  /** The time for it is over; nothing happens to one that is paid after all. */
  @Transactional
  public void late(String paymentId) {
    MoneyPayment payment = get(paymentId);
    if (payment.status() == Status.BY_HAND || payment.status() == Status.FAILED) {
      tell(payment, "MONEY_LATE", "%s is not paid in time".formatted(sum(payment)));
      news.publishEvent(new PaymentLate(payment));
    }
  }

  private void settle(MoneyPayment due, String reference) {
    MoneyPayment paid = keep(due.paid(reference, actor.id(), now()));
    ledger.paid(
        due.orderId(),
        due.kind(),
        due.caseRef(),
        reference == null ? "Paid through the platform" : "Paid, reference " + reference);
    tell(paid, "MONEY_PAID", "%s paid to the customer: %s".formatted(sum(paid), paid.cause()));
  }

  MoneyPayment keep(MoneyPayment changed) {
    LostUpdate.unless(store.update(changed), "Payment", changed.id());
    return get(changed.id());
  }

  void tell(MoneyPayment about, String kind, String text) {
    news.publishEvent(new MoneyNews(about.orderId(), kind, text, about.id()));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  static String sum(MoneyPayment payment) {
    return payment.amount() + " " + payment.currency();
  }

  static String required(String field, String text, int most) {
    return KeptText.needed(field, text, most, "is missing; please fill it in");
  }

  static String optional(String field, String text, int most) {
    return KeptText.optional(field, text, most);
  }
}
