package org.gendan.order.payment;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.payment.PaymentChases.Result;
import org.gendan.order.payment.PaymentChases.Step;

/** Names of {@code payment-chase.bpmn}: nothing but words. */
public final class PaymentChaseModel {

  public static final String KEY = "payment-chase";

  static final String PAID = OrderLifecycleProcess.PAID;
  static final String CANCELLATION_CHANGED = OrderLifecycleProcess.CANCELLATION_CHANGED;

  static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Date> UNPAID_SINCE_AT = ProcessVariable.instant("unpaidSinceAt");
  static final ProcessVariable<Step> CHASE_STEP = ProcessVariable.choice("chaseStep", Step.class);
  static final ProcessVariable<Boolean> CALL_NEEDED = ProcessVariable.bool("callNeeded");
  static final ProcessVariable<Result> CHASE_RESULT =
      ProcessVariable.choice("chaseResult", Result.class);

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(ORDER_ID, ORDER_NO, UNPAID_SINCE_AT, CHASE_STEP, CALL_NEEDED);

  private PaymentChaseModel() {}
}
