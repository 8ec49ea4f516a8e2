package org.gendan.complaint.handling;

import org.gendan.complaint.Complaint.Grade;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code complaint-solution.bpmn}: nothing but words. */
final class ComplaintSolutionModel {

  static final String KEY = "complaint-solution";

  static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.string("complaintId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Grade> COMPLAINT_GRADE =
      ProcessVariable.choice("complaintGrade", Grade.class);
  static final ProcessVariable<String> FAULT_OUTCOME = ProcessVariable.string("faultOutcome");

  static final ProcessVariable<String> REMEDY_GROUP = ProcessVariable.string("remedyGroup");

  static final ProcessVariable<String> NEXT_STEP = ProcessVariable.string("nextStep");
  static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.bool("approvalNeeded");
  static final ProcessVariable<String> COMPENSATION_DECISION =
      ProcessVariable.string("compensationDecision");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          COMPLAINT_ID, ORDER_NO, COMPLAINT_GRADE, FAULT_OUTCOME, APPROVAL_NEEDED, REMEDY_GROUP);

  private ComplaintSolutionModel() {}
}
