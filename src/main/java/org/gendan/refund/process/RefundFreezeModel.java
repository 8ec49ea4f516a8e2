package org.gendan.refund.process;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code refund-freeze.bpmn}: nothing but words. */
final class RefundFreezeModel {

  static final String KEY = "refund-freeze";

  static final String HOLD_LIFTED = "refund.holdLifted";

  static final ProcessVariable<String> REFUND_ID = ProcessVariable.string("refundId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Boolean> BY_HAND = ProcessVariable.bool("byHand");
  static final ProcessVariable<Boolean> HOLD_OPEN = ProcessVariable.bool("holdOpen");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(REFUND_ID, ORDER_NO, BY_HAND, HOLD_OPEN);

  private RefundFreezeModel() {}
}
