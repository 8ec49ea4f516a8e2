package org.gendan.order.amendment;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a change. */
@Component
class OrderAmendmentProcess implements AmendmentFlow {

  private final Processes processes;

  OrderAmendmentProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void requested(Amendment amendment, String orderNo) {
    processes.start(
        OrderAmendmentModel.KEY,
        amendment.id(),
        OrderAmendmentModel.AMENDMENT_ID.with(amendment.id()),
        OrderAmendmentModel.ORDER_NO.with(orderNo));
  }

  @Override
  public void carrierAnswered(Amendment amendment) {
    processes.lookAgain(OrderAmendmentModel.CHANGE_ANSWERED, amendment.id());
  }
}
