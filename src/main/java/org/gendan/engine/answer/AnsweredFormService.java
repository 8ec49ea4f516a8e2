package org.gendan.engine.answer;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.gendan.engine.TaskDeadlines;
import org.gendan.engine.TaskView;
import org.gendan.engine.reading.TaskReader;
import org.gendan.words.Reader;

/** Opens forms with what the aggregate says now, and submits them like the task service. */
public class AnsweredFormService extends FormServiceImpl {

  private final Supplier<Set<String>> protectedNames;
  private final Supplier<Collection<TaskView>> views;
  private final Supplier<Optional<TaskDeadlines>> deadlines;
  private final Supplier<Optional<TaskReader>> reader;

  public AnsweredFormService(
      Supplier<Set<String>> protectedNames,
      Supplier<Collection<TaskView>> views,
      Supplier<Optional<TaskDeadlines>> deadlines,
      Supplier<Optional<TaskReader>> reader) {
    this.protectedNames = protectedNames;
    this.views = views;
    this.deadlines = deadlines;
    this.reader = reader;
  }

  @Override
  public InputStream getDeployedTaskForm(String taskId) {
    return DueDateField.onTopOf(super.getDeployedTaskForm(taskId));
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> names, boolean deserialize) {
    VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize);
    Map<String, String> shown =
        new HashMap<>(Reader.shown(() -> commandExecutor.execute(context -> view(taskId))));
    deadlines
        .get()
        .flatMap(known -> known.reason(taskId))
        .ifPresent(reason -> shown.put(DueDateField.KEY, reason));
    shown.forEach(
        (name, value) -> {
          if (names == null || names.contains(name)) {
            variables.putValueTyped(name, Variables.stringValue(value));
          }
        });
    return variables;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> answer) {
    super.submitTaskForm(taskId, AnsweredTaskService.passing(protectedNames.get(), answer));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> answer, boolean deserialize) {
    return super.submitTaskFormWithVariablesInReturn(
        taskId, AnsweredTaskService.passing(protectedNames.get(), answer), deserialize);
  }

  private Map<String, String> view(String taskId) {
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
    if (task == null || task.getExecution() == null) {
      return Map.of();
    }
    String processKey = task.getExecution().getProcessDefinition().getKey();
    String businessKey = task.getExecution().getProcessBusinessKey();
    // An agent who may open the form may see what it shows, a decision table's answer too; names
    // and numbers in it as far as the task is at hand.
    return Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              Map<String, String> shown =
                  views.get().stream()
                      .filter(view -> view.knows(processKey))
                      .findFirst()
                      .map(view -> view.of(businessKey, task))
                      .orElse(Map.of());
              return reader.get().map(one -> one.mayRead(businessKey, shown)).orElse(shown);
            });
  }
}
