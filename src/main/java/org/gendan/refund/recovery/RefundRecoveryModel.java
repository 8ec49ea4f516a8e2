package org.gendan.refund.recovery;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.refund.goodsreturn.ReturnOutcome;

/** Names of {@code refund-recovery.bpmn}: nothing but words. */
final class RefundRecoveryModel {

  static final String KEY = "refund-recovery";

  static final String ORDER_SHIPPED = "refund.orderShipped";

  static final ProcessVariable<String> REFUND_ID = ProcessVariable.string("refundId");
  static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<RefundNext> NEXT_STEP =
      ProcessVariable.choice("refundStep", RefundNext.class);
  static final ProcessVariable<Boolean> BY_HAND = ProcessVariable.bool("byHand");

  static final ProcessVariable<ReturnOutcome> RETURN_OUTCOME =
      ProcessVariable.choice("returnOutcome", ReturnOutcome.class);

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(REFUND_ID, ORDER_ID, ORDER_NO, NEXT_STEP, BY_HAND, RETURN_OUTCOME);

  private RefundRecoveryModel() {}
}
