package org.gendan.order.amendment;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.amendment.AmendmentStep.Next;

/** Names of {@code order-amendment.bpmn}: nothing but words. */
final class OrderAmendmentModel {

  static final String KEY = "order-amendment";

  static final String CHANGE_ANSWERED = "order.changeAnswered";

  static final ProcessVariable<String> AMENDMENT_ID = ProcessVariable.string("amendmentId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Next> AMENDMENT_STEP =
      ProcessVariable.choice("amendmentStep", Next.class);
  static final ProcessVariable<String> APPROVING_GROUP = ProcessVariable.string("approvingGroup");
  static final ProcessVariable<Boolean> CUSTOMER_TO_TELL = ProcessVariable.bool("customerToTell");
  static final ProcessVariable<Boolean> CHANGE_MADE = ProcessVariable.bool("changeMade");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          AMENDMENT_ID, ORDER_NO, AMENDMENT_STEP, APPROVING_GROUP, CUSTOMER_TO_TELL, CHANGE_MADE);

  private OrderAmendmentModel() {}
}
