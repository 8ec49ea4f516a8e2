package org.gendan.money.payment;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.money.payment.MoneyPayment.Status;

/** Names of {@code compensation-payment.bpmn}: nothing but words. */
final class CompensationPaymentModel {

  static final String KEY = "compensation-payment";

  static final String PAYMENT_CHANGED = "money.paymentChanged";

  static final ProcessVariable<String> PAYMENT_ID = ProcessVariable.string("paymentId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Status> PAYMENT_STANDING =
      ProcessVariable.choice("paymentStanding", Status.class);
  static final ProcessVariable<Date> TELL_AT = ProcessVariable.instant("tellAt");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(PAYMENT_ID, ORDER_NO, PAYMENT_STANDING, TELL_AT);

  private CompensationPaymentModel() {}
}
