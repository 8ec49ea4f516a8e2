package org.gendan.refund.goodsreturn;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a return. */
@Component
class GoodsReturnProcess implements ReturnFlow {

  private final Processes processes;

  GoodsReturnProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void shipped(GoodsReturn goods) {
    processes.lookAgain(GoodsReturnModel.SHIPPED, goods.id());
  }

  @Override
  public void moved(GoodsReturn goods) {
    processes.lookAgain(GoodsReturnModel.MOVED, goods.id());
  }

  @Override
  public void inspected(GoodsReturn goods) {
    processes.lookAgain(GoodsReturnModel.INSPECTED, goods.id());
  }

  @Override
  public void sendBack(GoodsReturn goods) {
    processes.start(
        GoodsSendBackModel.KEY,
        goods.id(),
        GoodsSendBackModel.REFUND_ID.with(goods.id()),
        GoodsSendBackModel.ORDER_NO.with(goods.orderNo()));
  }
}
