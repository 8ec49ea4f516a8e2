package org.gendan.refund.recovery;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.refund.goodsreturn.ReturnOutcome;

/** Names of {@code refund-recovery.bpmn}: nothing but words. */
final class RefundRecoveryModel {

  static final String KEY = "refund-recovery";

  static final String MOVED = "refund.moved";

  static final ProcessVariable<String> REFUND_ID = ProcessVariable.string("refundId");
  static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<RefundNext> NEXT_STEP =
      ProcessVariable.choice("refundStep", RefundNext.class);
  static final ProcessVariable<Boolean> BY_HAND = ProcessVariable.bool("byHand");

  /** What the table refund-approver-group asks; the amount in fen. */
  static final ProcessVariable<Long> AMOUNT_FEN = ProcessVariable.number("amountFen");

  static final ProcessVariable<Integer> APPROVAL_LEVEL = ProcessVariable.integer("approvalLevel");

  /** What the table refund-payment asks, and its answer. */
  static final ProcessVariable<String> PLATFORM = ProcessVariable.string("platform");

  static final ProcessVariable<String> PAYMENT_METHOD = ProcessVariable.string("paymentMethod");
  static final ProcessVariable<String> REFUND_PAYMENT = ProcessVariable.string("refundPayment");
  static final ProcessVariable<String> APPROVER_GROUP =
      ProcessVariable.string("refundApproverGroup");

  static final ProcessVariable<ReturnOutcome> RETURN_OUTCOME =
      ProcessVariable.choice("returnOutcome", ReturnOutcome.class);

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          REFUND_ID,
          ORDER_ID,
          ORDER_NO,
          NEXT_STEP,
          BY_HAND,
          RETURN_OUTCOME,
          AMOUNT_FEN,
          APPROVAL_LEVEL,
          PLATFORM,
          PAYMENT_METHOD,
          REFUND_PAYMENT,
          APPROVER_GROUP);

  private RefundRecoveryModel() {}
}
