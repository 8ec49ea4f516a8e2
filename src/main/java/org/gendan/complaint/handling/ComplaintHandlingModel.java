package org.gendan.complaint.handling;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code complaint-handling.bpmn}: nothing but words. */
final class ComplaintHandlingModel {

  static final String KEY = "complaint-handling";

  static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.string("complaintId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Boolean> CALLBACK_NEEDED = ProcessVariable.bool("callbackNeeded");

  static final ProcessVariable<String> CALLBACK_RESULT = ProcessVariable.string("callbackResult");
  static final ProcessVariable<Integer> SCORE = ProcessVariable.integer("score");
  static final ProcessVariable<Integer> ATTEMPT = ProcessVariable.integer("attempt");
  static final ProcessVariable<Integer> REOPENINGS = ProcessVariable.integer("reopenings");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(COMPLAINT_ID, ORDER_NO, CALLBACK_NEEDED);

  private ComplaintHandlingModel() {}
}
