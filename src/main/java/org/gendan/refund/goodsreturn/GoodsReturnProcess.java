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

  /** Logistics has taken the goods in. */
  public void received(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.MOVED, goods.id());
    processes.wake(GoodsReturnModel.GOODS_RECEIVED, goods.id());
  }

  /** The carrier has handed them to the customer after all. */
  public void delivered(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.MOVED, goods.id());
    processes.wake(GoodsReturnModel.GOODS_DELIVERED, goods.id());
  }

  /** The carrier has lost them on the way out. */
  public void lost(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.MOVED, goods.id());
    processes.wake(GoodsReturnModel.LOSS_VERIFIED, goods.id());
  }

  /** Quality has looked at them. */
  public void inspected(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.INSPECTED, goods.id());
  }

  /** Quality has corrected what it found; the time for corrections begins anew. */
  public void inspectionCorrected(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.INSPECTION_CORRECTED, goods.id());
  }

  /** Other pieces came than were inspected. */
  public void receiptCorrected(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.RECEIPT_CORRECTED, goods.id());
  }

  /** Nothing of the return came: the receipt was another one's. */
  public void receiptWithdrawn(GoodsReturn goods) {
    processes.wake(GoodsReturnModel.RECEIPT_WITHDRAWN, goods.id());
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
