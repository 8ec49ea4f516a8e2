package org.gendan.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.gendan.refusal.Refusal;

/**
 * Completes tasks, but takes no answer that would overwrite what the process routes on, and keeps
 * none beyond the command.
 */
class AnsweredTaskService extends TaskServiceImpl {

  private final Supplier<Set<String>> protectedNames;

  AnsweredTaskService(Supplier<Set<String>> protectedNames) {
    this.protectedNames = protectedNames;
  }

  @Override
  public void complete(String taskId, Map<String, Object> answer) {
    super.complete(taskId, passing(protectedNames.get(), answer));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> answer, boolean deserialize) {
    return super.completeWithVariablesInReturn(
        taskId, passing(protectedNames.get(), answer), deserialize);
  }

  /**
   * The same answer, but only for as long as the command runs: the domain keeps what it needs, and
   * no name, phone or remark reaches the engine's tables or the next task.
   */
  static VariableMap passing(Set<String> protectedNames, Map<String, Object> answer) {
    VariableMap passing = Variables.createVariables();
    if (answer == null) {
      return passing;
    }
    answer.forEach(
        (field, value) -> {
          if (protectedNames.contains(field)) {
            throw refusal(field);
          }
          passing.putValueTyped(field, Variables.untypedValue(value, true));
        });
    return passing;
  }

  private static FormFieldValidationException refusal(String field) {
    String text =
        "'%s' belongs to the process and is no field of this form; leave it out".formatted(field);
    return new FormFieldValidationException(field, text, Refusal.invalid(field, "protected", text));
  }
}
