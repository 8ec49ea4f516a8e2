package org.gendan.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The desks of a task: those its model names, in words or by a variable of the case. */
@Component
class TaskGroups {

  private final TaskService tasks;
  private final RepositoryService repository;

  TaskGroups(@Lazy TaskService tasks, @Lazy RepositoryService repository) {
    this.tasks = tasks;
    this.repository = repository;
  }

  /** As the model has them: one group, or several with commas between; null where it names none. */
  String named(Task task) {
    UserTask model =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    String named = model.getCamundaCandidateGroups();
    return named != null && named.startsWith("${") ? candidates(task) : named;
  }

  /** One by one. */
  Set<String> of(Task task) {
    String named = named(task);
    return named == null
        ? Set.of()
        : Arrays.stream(named.split(","))
            .map(String::strip)
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  private String candidates(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
