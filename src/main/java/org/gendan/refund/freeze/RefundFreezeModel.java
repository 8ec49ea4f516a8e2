package org.gendan.refund.freeze;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code refund-freeze.bpmn}: nothing but words. */
public final class RefundFreezeModel {

  public static final String KEY = "refund-freeze";

  public static final String HOLD_LIFTED = "refund.holdLifted";

  public static final ProcessVariable<String> REFUND_ID = ProcessVariable.string("refundId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Boolean> BY_HAND = ProcessVariable.bool("byHand");
  static final ProcessVariable<Boolean> HOLD_OPEN = ProcessVariable.bool("holdOpen");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(REFUND_ID, ORDER_NO, BY_HAND, HOLD_OPEN);

  private RefundFreezeModel() {}
}
