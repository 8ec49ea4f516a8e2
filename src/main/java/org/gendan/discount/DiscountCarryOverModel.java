package org.gendan.discount;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code discount-carry-over.bpmn}: nothing but words. */
final class DiscountCarryOverModel {

  static final String KEY = "discount-carry-over";

  static final ProcessVariable<String> QUOTA_MONTH = ProcessVariable.string("quotaMonth");
  static final ProcessVariable<Date> MONTH_ENDS_AT = ProcessVariable.instant("monthEndsAt");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(QUOTA_MONTH, MONTH_ENDS_AT);

  private DiscountCarryOverModel() {}
}
