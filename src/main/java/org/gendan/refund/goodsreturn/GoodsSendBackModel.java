package org.gendan.refund.goodsreturn;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code goods-send-back.bpmn}: nothing but words. */
public final class GoodsSendBackModel {

  public static final String KEY = "goods-send-back";

  public static final ProcessVariable<String> REFUND_ID = ProcessVariable.string("refundId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");

  public static final ProtectedVariables PROTECTED = ProtectedVariables.of(REFUND_ID, ORDER_NO);

  private GoodsSendBackModel() {}
}
