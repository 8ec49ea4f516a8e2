package org.gendan.order.amendment;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a change. */
@Component
class OrderAmendmentProcess {

  private final Processes processes;

  OrderAmendmentProcess(Processes processes) {
    this.processes = processes;
  }

  /** A customer or an agent asks for a change. */
  public void requested(Amendment amendment, String orderNo) {
    processes.start(
        OrderAmendmentModel.KEY,
        amendment.id(),
        OrderAmendmentModel.AMENDMENT_ID.with(amendment.id()),
        OrderAmendmentModel.ORDER_NO.with(orderNo));
  }

  /** The carrier has answered. */
  public void carrierAnswered(Amendment amendment) {
    processes.wake(OrderAmendmentModel.CHANGE_ANSWERED, amendment.id());
  }
}
