package org.gendan.refund.goodsreturn.correction;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code return-difference.bpmn}: nothing but words. */
final class ReturnDifferenceModel {

  static final String KEY = "return-difference";

  static final ProcessVariable<String> CORRECTION_ID = ProcessVariable.string("correctionId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(CORRECTION_ID, ORDER_NO);

  private ReturnDifferenceModel() {}
}
