package org.gendan.order;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code dispatch-risk.bpmn}: nothing but words. */
public final class DispatchRiskModel {

  static final String KEY = "dispatch-risk";

  public static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  public static final ProcessVariable<Date> PROMISED_DISPATCH_AT =
      ProcessVariable.instant("promisedDispatchAt");

  public static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(ORDER_ID, ORDER_NO, PROMISED_DISPATCH_AT);

  private DispatchRiskModel() {}
}
