package org.gendan.refund.goodsreturn;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a return. */
@Component
public class GoodsReturnProcess {

  private final Processes processes;

  GoodsReturnProcess(Processes processes) {
    this.processes = processes;
  }

  /** The customer has sent the goods. */
  public void shipped(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.SHIPPED, goods.id());
  }

  /** The goods are somewhere else than where the return waits for them. */
  public void moved(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.MOVED, goods.id());
  }

  /** Quality has looked at them. */
  public void inspected(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.INSPECTED, goods.id());
  }

  /** Some of the goods go back to the customer. */
  public void sendBack(GoodsReturn goods) {
    processes.start(
        GoodsSendBackModel.KEY,
        goods.id(),
        GoodsSendBackModel.REFUND_ID.with(goods.id()),
        GoodsSendBackModel.ORDER_NO.with(goods.orderNo()));
  }
}
