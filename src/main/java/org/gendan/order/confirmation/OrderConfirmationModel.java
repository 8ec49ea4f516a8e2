package org.gendan.order.confirmation;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;

/** Names of {@code order-confirmation.bpmn}: nothing but words. */
public final class OrderConfirmationModel {

  public static final String KEY = "order-confirmation";

  static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<OrderStatus> ORDER_STATUS =
      ProcessVariable.choice("orderStatus", OrderStatus.class);

  static final ProcessVariable<String> CALL_RESULT = ProcessVariable.string("callResult");
  static final ProcessVariable<Boolean> SUSPICIOUS_PAYMENT =
      ProcessVariable.bool("suspiciousPayment");
  static final ProcessVariable<PaymentMethod> PAYMENT_METHOD =
      ProcessVariable.choice("paymentMethod", PaymentMethod.class);
  static final ProcessVariable<Long> NAMED_FEN = ProcessVariable.number("namedFen");
  static final ProcessVariable<Long> PAYABLE_FEN = ProcessVariable.number("payableFen");
  static final ProcessVariable<Boolean> DOUBTS = ProcessVariable.bool("doubts");
  static final ProcessVariable<Integer> ATTEMPT = ProcessVariable.integer("attempt");
  static final ProcessVariable<String> PAYMENT_VERDICT = ProcessVariable.string("paymentVerdict");
  static final ProcessVariable<String> HELD_DECISION = ProcessVariable.string("heldDecision");

  static final ProcessVariable<String> ORDER_STABILITY = ProcessVariable.string("orderStability");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          ORDER_ID,
          ORDER_NO,
          ORDER_STATUS,
          PAYMENT_METHOD,
          NAMED_FEN,
          PAYABLE_FEN,
          ATTEMPT,
          ORDER_STABILITY);

  private OrderConfirmationModel() {}
}
