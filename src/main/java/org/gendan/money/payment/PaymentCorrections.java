package org.gendan.money.payment;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.gendan.money.MoneyApproval;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what was entered wrong about a payment; each with its reason. */
@Component
class PaymentCorrections {

  private static final int MOST_REASON = 500;

  private final MoneyPayments payments;
  private final MoneyLedger ledger;
  private final CompensationPaymentProcess flow;
  private final CurrentActor actor;

  PaymentCorrections(
      MoneyPayments payments,
      MoneyLedger ledger,
      CompensationPaymentProcess flow,
      CurrentActor actor) {
    this.payments = payments;
    this.ledger = ledger;
    this.flow = flow;
    this.actor = actor;
  }

  /** What a person corrects; amount and account are null where they stay. */
  record Correction(
      @Money BigDecimal amount,
      @Text(200) String account,
      @NotNull(message = "is missing; please fill it in") @Text(2_000) String reason) {}

  /**
   * Another amount or account before it is paid. The person who corrects the amount answers for it
   * like the one who approved it.
   *
   * @throws Refusal when it is paid already, or the person may not approve the amount
   */
  @Transactional
  MoneyPayment correct(String paymentId, Correction correction) {
    String why = correction.reason();
    if (correction.amount() == null && correction.account() == null) {
      throw Refusal.invalid(
          "amount", ErrorCode.REQUIRED, "is missing, and so is account; name what is corrected");
    }
    ledger.lock(payments.get(paymentId).orderId());
    MoneyPayment before = payments.get(paymentId);
    BigDecimal amount =
        correction.amount() == null ? before.amount() : correction.amount().setScale(2);
    MoneyPayment after = payments.keep(before.corrected(amount, correction.account()));
    if (amount.compareTo(before.amount()) != 0) {
      ledger.promise(
          new MoneyMove(
              before.orderId(),
              before.kind(),
              before.caseRef(),
              amount,
              "Corrected: " + why,
              before.askedBy(),
              MoneyApproval.of(actor)));
    }
    payments.tell(
        after,
        "MONEY_CORRECTED",
        "%s instead of %s: %s".formatted(MoneyPayments.sum(after), MoneyPayments.sum(before), why));
    flow.changed(after);
    return after;
  }

  /**
   * It was promised by mistake, and is not paid.
   *
   * @throws Refusal when it is paid already
   */
  @Transactional
  MoneyPayment withdraw(String paymentId, String why) {
    ledger.lock(payments.get(paymentId).orderId());
    MoneyPayment withdrawn = payments.keep(payments.get(paymentId).withdrawn());
    ledger.release(withdrawn.orderId(), withdrawn.kind(), withdrawn.caseRef(), why);
    payments.tell(
        withdrawn,
        "MONEY_WITHDRAWN",
        "%s is not paid: %s".formatted(MoneyPayments.sum(withdrawn), why));
    flow.changed(withdrawn);
    return withdrawn;
  }

  /**
   * It was entered as paid, and the customer does not have it: finance pays it.
   *
   * @throws Refusal when it is not paid
   */
  @Transactional
  MoneyPayment reverse(String paymentId, String why) {
    ledger.lock(payments.get(paymentId).orderId());
    MoneyPayment open = payments.keep(payments.get(paymentId).reversed(why));
    ledger.reverse(open.orderId(), open.kind(), open.caseRef(), why);
    payments.tell(
        open,
        "MONEY_REVERSED",
        "%s was entered as paid and is not: %s".formatted(MoneyPayments.sum(open), why));
    flow.reversed(open);
    return open;
  }

  void mustBeApprover(String action) {
    actor.mustBeOneOf(
        action,
        List.of(Roles.SUPERVISORS, Roles.DEPARTMENT_HEADS, Roles.FINANCE).toArray(String[]::new));
  }
}
