package org.gendan.refund.recovery;

import org.gendan.engine.Processes;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.freeze.RefundFreezeModel;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a refund. */
@Component
public class RefundProcesses implements RefundFlow {

  private final Processes processes;

  public RefundProcesses(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void opened(Refund refund, String orderNo) {
    if (refund.status() == RefundStatus.TALKING) {
      processes.start(
          RefundFreezeModel.KEY,
          refund.id(),
          RefundFreezeModel.REFUND_ID.with(refund.id()),
          RefundFreezeModel.ORDER_NO.with(orderNo));
    }
    processes.start(
        RefundRecoveryModel.KEY,
        refund.id(),
        RefundRecoveryModel.REFUND_ID.with(refund.id()),
        RefundRecoveryModel.ORDER_ID.with(refund.orderId()),
        RefundRecoveryModel.ORDER_NO.with(orderNo));
  }

  @Override
  public void orderLeft(Refund refund) {
    processes.wake(RefundRecoveryModel.ORDER_SHIPPED, refund.id());
  }

  @Override
  public void holdLifted(Refund refund) {
    processes.wake(RefundFreezeModel.HOLD_LIFTED, refund.id());
  }
}
