package org.gendan.order.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellation.Reason;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.payment.Payment.Verdict;
import org.gendan.order.payment.PaymentBook.Deviation;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What finance and risk control do about payments that do not fit (row 21 of docs/domain.md). */
@Component
public class PaymentSettlements {

  private final Orders orders;
  private final PaymentBook book;
  private final PaymentMapper store;
  private final OrderPayments payments;
  private final Paybacks paybacks;
  private final Cancellations cancellations;
  private final OrderFieldRules rules;
  private final OrderJournal journal;

  PaymentSettlements(
      Orders orders,
      PaymentBook book,
      PaymentMapper store,
      OrderPayments payments,
      Paybacks paybacks,
      Cancellations cancellations,
      OrderFieldRules rules,
      OrderJournal journal) {
    this.orders = orders;
    this.book = book;
    this.store = store;
    this.payments = payments;
    this.paybacks = paybacks;
    this.cancellations = cancellations;
    this.rules = rules;
    this.journal = journal;
  }

  /** What finance does. */
  public enum Settlement {
    /** The customer pays the rest; finance looks again on the next working day. */
    REST_COMING,
    /** What is too much, or the part that came in, went back. */
    SENT_BACK,
    /** An entry is wrong and is taken back. */
    WRONG_ENTRY
  }

  /**
   * What finance answered.
   *
   * @param reference of the transfer back, or of the wrong entry
   */
  public record Answer(
      Settlement settlement, Optional<String> reference, Optional<String> remark) {}

  /**
   * Keeps what finance has done.
   *
   * @throws Refusal when the answer does not fit what came in, or what it needs is missing
   */
  @Transactional
  public void settle(String orderId, Answer answer) {
    Order order = orders.lock(orderId);
    Deviation deviation = book.deviation(order);
    if (deviation == Deviation.NONE) {
      return;
    }
    answer.remark().ifPresent(remark -> rules.remark("remark", remark));
    switch (answer.settlement()) {
      case REST_COMING -> restComing(order, deviation, answer);
      case SENT_BACK -> sentBack(order, deviation, answer);
      case WRONG_ENTRY -> wrongEntry(order, answer);
    }
  }

  private void restComing(Order order, Deviation deviation, Answer answer) {
    if (deviation != Deviation.TOO_LITTLE) {
      throw Refusal.invalid(
          "paymentSettlement",
          ErrorCode.CONTRADICTION,
          "nothing is missing: %s came in, %s were due",
          book.kept(order),
          PaymentBook.due(order));
    }
    journal.note(
        order,
        "PAYMENT_REST_AWAITED",
        "The customer pays the rest" + answer.remark().map(text -> ": " + text).orElse(""));
  }

  private void sentBack(Order order, Deviation deviation, Answer answer) {
    boolean part = deviation == Deviation.TOO_LITTLE;
    if (part && order.status() != OrderStatus.UNPAID) {
      throw Refusal.conflict(
          "Order %s is %s; refund what was paid of it with POST /api/orders/%s/refund-requests",
          order.platformOrderNo(), order.status(), order.id());
    }
    String reference =
        rules.code(
            "reference",
            answer.reference().orElseThrow(() -> missing("which transfer took it back?")));
    BigDecimal amount = part ? book.kept(order) : book.excess(order);
    String ref = PaymentBook.RETURNED + journal.now().getEpochSecond() + "-" + reference;
    paybacks.reserve(order.id(), ref, amount);
    paybacks.paid(order.id(), ref);
    journal.note(
        order,
        "PAYMENT_SENT_BACK",
        "%s %s went back, reference %s%s"
            .formatted(
                amount,
                order.currency(),
                reference,
                answer.remark().map(text -> ": " + text).orElse("")),
        ref);
  }

  private void wrongEntry(Order order, Answer answer) {
    String reference =
        answer.reference().orElseThrow(() -> missing("which entry is wrong? write its reference"));
    List<Payment> named =
        book.of(order.id()).stream()
            .filter(payment -> payment.stands() && payment.reference().equals(reference.strip()))
            .toList();
    if (named.size() != 1) {
      throw Refusal.invalid(
          "reference",
          ErrorCode.UNKNOWN,
          "'%s' is no entry of this order; it has %s",
          reference,
          book.of(order.id()).stream()
              .filter(Payment::stands)
              .map(payment -> payment.method() + " " + payment.reference())
              .toList());
    }
    String why =
        answer
            .remark()
            .map(text -> rules.remark("remark", text))
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "remark", ErrorCode.REQUIRED, "is missing; what was wrong with it?"));
    payments.withdraw(order.id(), named.get(0).id(), why);
  }

  private static Refusal missing(String question) {
    return Refusal.invalid("reference", ErrorCode.REQUIRED, "is missing; %s", question);
  }

  /**
   * Keeps what risk control says of a payment that came twice. Fraud cancels an order that has not
   * left; genuine money that is too much goes to finance.
   */
  @Transactional
  public void examined(String orderId, Verdict verdict, Optional<String> remark) {
    Order order = orders.lock(orderId);
    String why = remark.map(text -> " (" + rules.remark("remark", text) + ")").orElse("");
    for (Payment payment : book.of(orderId)) {
      if (payment.isSuspicious()) {
        store.judge(payment.id(), verdict, journal.now(), journal.actor());
        journal.note(
            order,
            "PAYMENT_EXAMINED",
            "%s, reference %s: %s%s"
                .formatted(payment.amount(), payment.reference(), word(verdict), why),
            payment.id());
      }
    }
    if (verdict == Verdict.FRAUD && order.status().isBeforeDispatch()) {
      cancellations.request(orderId, "payment-fraud-" + orderId, Reason.FRAUD, remark.orElse(null));
    }
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.FRAUD ? "not the customer's money" : "the customer has paid twice";
  }
}
