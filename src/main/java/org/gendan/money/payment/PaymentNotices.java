package org.gendan.money.payment;

import java.time.Instant;
import java.util.Map;
import org.gendan.money.payment.MoneyPayment.Status;
import org.gendan.money.payment.Payees.Payee;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.policy.ContactPermission;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells customers that they have their money: when it is paid, and at a decent hour. */
@Component
public class PaymentNotices {

  private final MoneyPayments payments;
  private final Payees payees;
  private final ContactPolicy policy;
  private final CustomerMessages messages;

  PaymentNotices(
      MoneyPayments payments, Payees payees, ContactPolicy policy, CustomerMessages messages) {
    this.payments = payments;
    this.payees = payees;
    this.policy = policy;
    this.messages = messages;
  }

  /** From when on the customer may be told: now, or when the quiet hours are over. */
  public Instant tellAt(String paymentId) {
    Instant now = payments.now();
    return permission(payments.get(paymentId), now) instanceof QuietUntil quiet
        ? quiet.from()
        : now;
  }

  /**
   * Tells the customer, once; nothing when the payment was reversed, or the customer wishes none.
   */
  @Transactional
  public void tell(String paymentId) {
    MoneyPayment paid = payments.get(paymentId);
    if (paid.status() != Status.PAID
        || permission(paid, payments.now()) instanceof ContactPermission.Refused) {
      return;
    }
    Payee payee = payees.of(paid.orderId());
    MessageOutcome outcome =
        messages.send(
            "money-%s-%d".formatted(paid.id(), paid.version()),
            payee.phone(),
            Template.COMPENSATION_PAID,
            Map.of(
                "orderNo",
                paid.orderNo(),
                "paidAmount",
                MoneyPayments.sum(paid),
                "language",
                payee.language()));
    if (outcome instanceof MessageOutcome.Refused refused) {
      payments.tell(paid, "MONEY_NOT_TOLD", "The channel refuses the SMS: " + refused.text());
    } else {
      payments.tell(paid, "MONEY_TOLD", "The customer was told that the money is paid");
    }
  }

  private ContactPermission permission(MoneyPayment payment, Instant at) {
    return policy.mayContact(payees.of(payment.orderId()).phone(), ContactPurpose.SERVICE, at);
  }
}
