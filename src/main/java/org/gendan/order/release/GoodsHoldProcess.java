package org.gendan.order.release;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a hold. */
@Component
class GoodsHoldProcess {

  private final Processes processes;

  GoodsHoldProcess(Processes processes) {
    this.processes = processes;
  }

  /** Goods are held. */
  public void held(GoodsHold hold, String orderNo) {
    processes.start(
        GoodsHoldModel.KEY,
        hold.id(),
        GoodsHoldModel.HOLD_ID.with(hold.id()),
        GoodsHoldModel.ORDER_NO.with(orderNo));
  }

  /** Look again: they are released. */
  public void released(GoodsHold hold) {
    processes.wake(GoodsHoldModel.RELEASED, hold.id());
  }
}
