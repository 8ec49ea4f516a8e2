package org.gendan.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.gendan.refusal.Refusal;

/** Completes tasks, but takes no answer that would overwrite what the process routes on. */
class AnsweredTaskService extends TaskServiceImpl {

  private final Supplier<Set<String>> protectedNames;

  AnsweredTaskService(Supplier<Set<String>> protectedNames) {
    this.protectedNames = protectedNames;
  }

  @Override
  public void complete(String taskId, Map<String, Object> answer) {
    refuseProtected(protectedNames.get(), answer);
    super.complete(taskId, answer);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> answer, boolean deserialize) {
    refuseProtected(protectedNames.get(), answer);
    return super.completeWithVariablesInReturn(taskId, answer, deserialize);
  }

  static void refuseProtected(Set<String> names, Map<String, Object> answer) {
    if (answer == null) {
      return;
    }
    for (String field : answer.keySet()) {
      if (names.contains(field)) {
        String text =
            "'%s' belongs to the process and is no field of this form; leave it out"
                .formatted(field);
        throw new FormFieldValidationException(
            field, text, Refusal.invalid(field, "protected", text));
      }
    }
  }
}
