package org.gendan.order.payment;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.payment.PaymentBook.Deviation;
import org.gendan.order.payment.PaymentSettlements.Settlement;

/** Names of {@code payment-check.bpmn}: nothing but words. */
public final class PaymentCheckModel {

  public static final String KEY = "payment-check";

  static final String PAYMENT_CHANGED = "order.paymentChanged";

  static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Deviation> PAYMENT_DEVIATION =
      ProcessVariable.choice("paymentDeviation", Deviation.class);
  static final ProcessVariable<Settlement> PAYMENT_SETTLEMENT =
      ProcessVariable.choice("paymentSettlement", Settlement.class);

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(ORDER_ID, ORDER_NO, PAYMENT_DEVIATION);

  private PaymentCheckModel() {}
}
