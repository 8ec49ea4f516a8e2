package org.gendan.refund.recovery;

import java.math.BigDecimal;
import org.gendan.engine.Processes;
import org.gendan.order.Order;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.freeze.RefundFreezeModel;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of a refund. */
@Component
public class RefundProcesses implements RefundFlow {

  /** Refunds that began under an earlier model wait for this one, and only in the talk. */
  private static final String ORDER_SHIPPED = "refund.orderShipped";

  private final Processes processes;

  public RefundProcesses(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void opened(Refund refund, Order order, BigDecimal amount) {
    String orderNo = order.platformOrderNo();
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
        RefundRecoveryModel.ORDER_NO.with(orderNo),
        RefundRecoveryModel.AMOUNT_FEN.with(amount.movePointRight(2).longValueExact()),
        RefundRecoveryModel.APPROVAL_LEVEL.with(1),
        RefundRecoveryModel.PLATFORM.with(order.platform().name()),
        RefundRecoveryModel.PAYMENT_METHOD.with(order.paymentMethod().name()));
  }

  @Override
  public void orderLeft(Refund refund) {
    moved(refund);
  }

  @Override
  public void moved(Refund refund) {
    processes.wake(RefundRecoveryModel.MOVED, refund.id());
    processes.wake(ORDER_SHIPPED, refund.id());
  }

  @Override
  public void holdLifted(Refund refund) {
    processes.wake(RefundFreezeModel.HOLD_LIFTED, refund.id());
  }
}
