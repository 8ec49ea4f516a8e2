package org.gendan.discount;

import org.gendan.discount.DiscountRequest.Status;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code discount-approval.bpmn}: nothing but words. */
final class DiscountApprovalModel {

  static final String KEY = "discount-approval";

  static final ProcessVariable<String> DISCOUNT_ID = ProcessVariable.string("discountId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Status> DISCOUNT_STANDING =
      ProcessVariable.choice("discountStanding", Status.class);
  static final ProcessVariable<String> DISCOUNT_LEFT = ProcessVariable.string("discountLeft");
  static final ProcessVariable<String> SETTLING_GROUP = ProcessVariable.string("settlingGroup");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          DISCOUNT_ID, ORDER_NO, DISCOUNT_STANDING, DISCOUNT_LEFT, SETTLING_GROUP);

  private DiscountApprovalModel() {}
}
