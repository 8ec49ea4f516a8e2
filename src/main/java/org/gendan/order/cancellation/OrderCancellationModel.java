package org.gendan.order.cancellation;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code order-cancellation.bpmn}: nothing but words. */
public final class OrderCancellationModel {

  public static final String KEY = "order-cancellation";

  public static final String WITHDRAWN = "order.cancellationWithdrawn";

  public static final ProcessVariable<String> CANCELLATION_ID =
      ProcessVariable.string("cancellationId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<String> CANCELLATION_DECISION =
      ProcessVariable.string("cancellationDecision");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(CANCELLATION_ID, ORDER_NO);

  private OrderCancellationModel() {}
}
