package org.gendan.escalation.compensation;

import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.money.payment.MoneyPayment;
import org.gendan.money.payment.PaymentLate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a case for money that a customer was promised and does not have in time. */
@Component
class CompensationAlarm {

  private final Exceptions exceptions;

  CompensationAlarm(Exceptions exceptions) {
    this.exceptions = exceptions;
  }

  @EventListener
  void on(PaymentLate late) {
    MoneyPayment payment = late.payment();
    String text =
        "%s %s of order %s (%s) should have been paid to the customer by now"
            .formatted(payment.amount(), payment.currency(), payment.orderNo(), payment.cause());
    exceptions.raise(
        new ExceptionReport(
            payment.id() + "-late",
            payment.orderId(),
            null,
            ExceptionCause.OTHER,
            text,
            "compensation-payment"));
  }
}
