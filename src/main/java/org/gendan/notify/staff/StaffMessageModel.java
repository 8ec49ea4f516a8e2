package org.gendan.notify.staff;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code staff-message.bpmn}: nothing but words. */
final class StaffMessageModel {

  static final String KEY = "staff-message";

  static final ProcessVariable<String> MESSAGE_KEY = ProcessVariable.string("messageKey");

  static final ProtectedVariables PROTECTED = ProtectedVariables.of(MESSAGE_KEY);

  private StaffMessageModel() {}
}
