package org.gendan.money.payment;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a payment. */
@Component
class CompensationPaymentProcess {

  private final Processes processes;

  CompensationPaymentProcess(Processes processes) {
    this.processes = processes;
  }

  /** A customer was promised money. */
  void promised(MoneyPayment due) {
    processes.start(
        CompensationPaymentModel.KEY,
        due.id(),
        CompensationPaymentModel.PAYMENT_ID.with(due.id()),
        CompensationPaymentModel.ORDER_NO.with(due.orderNo()));
  }

  /** Look again: amount, account or standing was corrected. */
  void changed(MoneyPayment payment) {
    processes.wake(CompensationPaymentModel.PAYMENT_CHANGED, payment.id());
  }

  /** What had ended as paid is to be paid after all. */
  void reversed(MoneyPayment open) {
    promised(open);
  }
}
