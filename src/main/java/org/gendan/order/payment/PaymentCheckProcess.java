package org.gendan.order.payment;

import org.gendan.engine.Processes;
import org.gendan.order.Order;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the check of the payments of an order. */
@Component
class PaymentCheckProcess {

  private final Processes processes;

  PaymentCheckProcess(Processes processes) {
    this.processes = processes;
  }

  /** What came in does not fit what is due. */
  public void deviates(Order order) {
    processes.start(
        PaymentCheckModel.KEY,
        order.id(),
        PaymentCheckModel.ORDER_ID.with(order.id()),
        PaymentCheckModel.ORDER_NO.with(order.platformOrderNo()));
  }

  /** Look again: a payment came, went, or was judged. */
  public void changed(Order order) {
    processes.wake(PaymentCheckModel.PAYMENT_CHANGED, order.id());
  }
}
