package org.gendan.order.process;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code order-cancellation.bpmn}: nothing but words. */
final class OrderCancellationModel {

  static final String KEY = "order-cancellation";

  static final String WITHDRAWN = "order.cancellationWithdrawn";

  static final ProcessVariable<String> CANCELLATION_ID = ProcessVariable.string("cancellationId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<String> CANCELLATION_DECISION =
      ProcessVariable.string("cancellationDecision");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(CANCELLATION_ID, ORDER_NO);

  private OrderCancellationModel() {}
}
