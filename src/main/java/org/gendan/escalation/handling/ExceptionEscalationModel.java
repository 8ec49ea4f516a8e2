package org.gendan.escalation.handling;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.escalation.ExceptionCase.Status;

/** Names of {@code exception-escalation.bpmn}: nothing but words. */
final class ExceptionEscalationModel {

  static final String KEY = "exception-escalation";

  static final String CHANGED = "escalation.exceptionChanged";

  static final ProcessVariable<String> EXCEPTION_ID = ProcessVariable.string("exceptionId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<String> OWNER_GROUP = ProcessVariable.string("ownerGroup");
  static final ProcessVariable<Integer> CASE_PRIORITY = ProcessVariable.integer("casePriority");
  static final ProcessVariable<Status> EXCEPTION_STATUS =
      ProcessVariable.choice("exceptionStatus", Status.class);
  static final ProcessVariable<Date> ANSWER_DUE_AT = ProcessVariable.instant("answerDueAt");
  static final ProcessVariable<Date> SOLUTION_DUE_AT = ProcessVariable.instant("solutionDueAt");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          EXCEPTION_ID,
          ORDER_NO,
          OWNER_GROUP,
          CASE_PRIORITY,
          EXCEPTION_STATUS,
          ANSWER_DUE_AT,
          SOLUTION_DUE_AT);

  private ExceptionEscalationModel() {}
}
