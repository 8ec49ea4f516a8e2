package org.gendan.engine.answer;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.gendan.mask.Mask;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/**
 * Completes tasks, but takes no answer that would overwrite what the process routes on, whichever
 * door brings it, and keeps none beyond the command.
 */
public class AnsweredTaskService extends TaskServiceImpl {

  private static final Set<String> ASSIGNED =
      Set.of(IdentityLinkType.ASSIGNEE, IdentityLinkType.OWNER);

  private final Supplier<Set<String>> protectedNames;

  public AnsweredTaskService(Supplier<Set<String>> protectedNames) {
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

  @Override
  public void resolveTask(String taskId, Map<String, Object> answer) {
    super.resolveTask(taskId, passing(protectedNames.get(), answer));
  }

  @Override
  protected void setVariables(String taskId, Map<String, ?> variables, boolean local) {
    refuseProtected(protectedNames.get(), variables.keySet());
    super.setVariables(taskId, variables, local);
  }

  @Override
  protected void updateVariables(
      String taskId, Map<String, ?> changed, Collection<String> removed, boolean local) {
    refuseProtected(protectedNames.get(), changed == null ? Set.of() : changed.keySet());
    refuseProtected(protectedNames.get(), removed == null ? Set.of() : removed);
    super.updateVariables(taskId, changed, removed, local);
  }

  /**
   * The engine keeps comments for as long as its history, and shows them to all who see the task.
   */
  @Override
  public Comment createComment(String taskId, String instanceId, String message) {
    return super.createComment(taskId, instanceId, Mask.text(message));
  }

  @Override
  public void saveTask(Task task) {
    String description = Mask.text(task.getDescription());
    if (description != null && !description.equals(task.getDescription())) {
      task.setDescription(description);
    }
    super.saveTask(task);
  }

  @Override
  public void handleBpmnError(String taskId, String code) {
    throw notThrown();
  }

  @Override
  public void handleBpmnError(String taskId, String code, String message) {
    throw notThrown();
  }

  @Override
  public void handleBpmnError(
      String taskId, String code, String message, Map<String, Object> variables) {
    throw notThrown();
  }

  @Override
  public void handleEscalation(String taskId, String code) {
    throw notThrown();
  }

  @Override
  public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
    throw notThrown();
  }

  @Override
  public void addUserIdentityLink(String taskId, String userId, String type) {
    if (!ASSIGNED.contains(type)) {
      refuseToPersons();
    }
    super.addUserIdentityLink(taskId, userId, type);
  }

  @Override
  public void addGroupIdentityLink(String taskId, String groupId, String type) {
    refuseToPersons();
    super.addGroupIdentityLink(taskId, groupId, type);
  }

  @Override
  public void deleteUserIdentityLink(String taskId, String userId, String type) {
    if (!ASSIGNED.contains(type)) {
      refuseToPersons();
    }
    super.deleteUserIdentityLink(taskId, userId, type);
  }

  @Override
  public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
    refuseToPersons();
    super.deleteGroupIdentityLink(taskId, groupId, type);
  }

  /** Without its candidate group a task stands in nobody's list. */
  private void refuseToPersons() {
    boolean person = commandExecutor.execute(context -> context.getAuthenticatedUserId() != null);
    if (person) {
      throw new AuthorizationException(
          "Which desk a task belongs to is said by its model; give it to a person instead");
    }
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
    refuseProtected(protectedNames, answer.keySet());
    answer.forEach(
        (field, value) -> passing.putValueTyped(field, Variables.untypedValue(value, true)));
    return passing;
  }

  private static void refuseProtected(Set<String> protectedNames, Collection<String> fields) {
    fields.stream()
        .filter(protectedNames::contains)
        .findFirst()
        .ifPresent(
            field -> {
              throw refusal(field);
            });
  }

  /** Who may see a task could throw an error at it, which would end its case past the domain. */
  private static AuthorizationException notThrown() {
    return new AuthorizationException(
        "A task is answered by completing it; BPMN errors and escalations are not thrown at tasks");
  }

  private static FormFieldValidationException refusal(String field) {
    var refusal =
        Refusal.invalid(
            field,
            ErrorCode.PROTECTED,
            "'%s' belongs to the process and is no field of this form; leave it out",
            field);
    return new FormFieldValidationException(field, refusal.errors().get(0).message(), refusal);
  }
}
