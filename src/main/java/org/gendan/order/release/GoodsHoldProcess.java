package org.gendan.order.release;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a hold. */
@Component
class GoodsHoldProcess implements GoodsHoldFlow {

  private final Processes processes;

  GoodsHoldProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void held(GoodsHold hold, String orderNo) {
    processes.start(
        GoodsHoldModel.KEY,
        hold.id(),
        GoodsHoldModel.HOLD_ID.with(hold.id()),
        GoodsHoldModel.ORDER_NO.with(orderNo));
  }

  @Override
  public void released(GoodsHold hold) {
    processes.lookAgain(GoodsHoldModel.RELEASED, hold.id());
  }
}
