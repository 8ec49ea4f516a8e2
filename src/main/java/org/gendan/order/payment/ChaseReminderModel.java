package org.gendan.order.payment;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code chase-reminder.bpmn}: nothing but words. */
final class ChaseReminderModel {

  static final String KEY = "chase-reminder";

  static final ProcessVariable<Date> WINDOW_ENDS_AT = ProcessVariable.instant("windowEndsAt");
  static final ProcessVariable<Boolean> CHASES_OPEN = ProcessVariable.bool("chasesOpen");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(WINDOW_ENDS_AT, CHASES_OPEN);

  private ChaseReminderModel() {}
}
