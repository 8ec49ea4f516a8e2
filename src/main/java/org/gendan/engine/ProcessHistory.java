package org.gendan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.gendan.words.Language;
import org.gendan.words.Sentence;
import org.gendan.words.Spoken;
import org.gendan.words.models.ModelName;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine knows about the cases of some business keys: what is open and what was. */
@Component
public class ProcessHistory {

  private final TaskService tasks;
  private final HistoryService history;
  private final TaskGroups groups;

  ProcessHistory(@Lazy TaskService tasks, @Lazy HistoryService history, TaskGroups groups) {
    this.tasks = tasks;
    this.history = history;
    this.groups = groups;
  }

  /**
   * One thing the engine remembers.
   *
   * @param at when it happened
   * @param kind {@code PROCESS_STARTED}, {@code PROCESS_ENDED}, {@code TASK_CREATED}, {@code
   *     TASK_COMPLETED} or {@code TASK_WITHDRAWN}
   * @param actor who completed a task, or {@code system}
   * @param text label, and the version of the model
   * @param ref id of the process instance or task
   */
  public record Moment(Instant at, String kind, String actor, String text, String ref) {}

  /** The open tasks of all cases with one of these business keys, the most urgent first. */
  public List<OpenTask> openTasks(Collection<String> businessKeys) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
        .list()
        .stream()
        .map(this::openTask)
        .sorted(
            Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /**
   * Those of these tasks that are open, each with its case; in the order in which they are asked.
   */
  public List<CaseTask> openTasksById(List<String> taskIds) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    List<Task> open = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
    return withCases(open).stream()
        .sorted(Comparator.comparingInt(task -> taskIds.indexOf(task.open().taskId())))
        .toList();
  }

  /** The open tasks of all cases with one of these business keys, the most urgent first. */
  public List<CaseTask> openCaseTasks(Collection<String> businessKeys) {
    return withCases(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list())
        .stream()
        .sorted(
            Comparator.comparing(
                task -> task.open().dueAt(), Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private List<CaseTask> withCases(List<Task> open) {
    Set<String> instances =
        open.stream()
            .map(Task::getProcessInstanceId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, HistoricProcessInstance> cases =
        instances.isEmpty()
            ? Map.of()
            : history
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(instances)
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, instance -> instance));
    return open.stream()
        .map(task -> caseTask(task, cases.get(task.getProcessInstanceId())))
        .toList();
  }

  private CaseTask caseTask(Task task, HistoricProcessInstance within) {
    return new CaseTask(
        openTask(task),
        within == null ? null : within.getBusinessKey(),
        within == null ? null : within.getProcessDefinitionKey(),
        within == null ? null : within.getProcessDefinitionName(),
        task.getFollowUpDate() == null ? null : task.getFollowUpDate().toInstant());
  }

  /** The cases with one of these business keys that have not ended, the oldest first. */
  public List<OpenCase> openCases(Collection<String> businessKeys) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
        .unfinished()
        .list()
        .stream()
        .map(
            instance ->
                new OpenCase(
                    instance.getBusinessKey(),
                    instance.getProcessDefinitionKey(),
                    instance.getProcessDefinitionName(),
                    instance.getStartTime().toInstant()))
        .sorted(Comparator.comparing(OpenCase::startedAt))
        .toList();
  }

  /** When the most urgent task of each of these cases is due, by business key. */
  public Map<String, Instant> dueDates(Collection<String> businessKeys) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
            .dueAfter(new Date(0))
            .list();
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<String, String> keys =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceIds(
                open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
            .list()
            .stream()
            .collect(
                Collectors.toMap(
                    HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    return open.stream()
        .collect(
            Collectors.toMap(
                task -> keys.get(task.getProcessInstanceId()),
                task -> task.getDueDate().toInstant(),
                (one, other) -> one.isBefore(other) ? one : other));
  }

  /** The business key of the case of a task, also of one that is done. */
  public Optional<String> businessKey(String taskId) {
    return Optional.ofNullable(
            history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
        .map(
            task ->
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult())
        .map(HistoricProcessInstance::getBusinessKey);
  }

  /** Everything that happened in the cases with one of these business keys, unordered. */
  public List<Moment> moments(Collection<String> businessKeys) {
    return businessKeys.stream().flatMap(this::moments).toList();
  }

  private Stream<Moment> moments(String businessKey) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .list()
        .stream()
        .flatMap(
            instance ->
                Stream.concat(
                    ofInstance(instance),
                    history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream()
                        .flatMap(task -> ofTask(task, instance))));
  }

  private static Stream<Moment> ofInstance(HistoricProcessInstance instance) {
    String model =
        Sentence.of("%s version %s", nameOf(instance), instance.getProcessDefinitionVersion())
            .toReader();
    return Stream.of(
            moment(instance.getStartTime(), "PROCESS_STARTED", null, model, instance.getId()),
            moment(instance.getEndTime(), "PROCESS_ENDED", null, model, instance.getId()))
        .filter(moment -> moment.at() != null);
  }

  private static Stream<Moment> ofTask(HistoricTaskInstance task, HistoricProcessInstance within) {
    String text =
        Sentence.of(
                "%s (%s version %s)",
                new ModelName(task.getTaskDefinitionKey(), task.getName()),
                nameOf(within),
                within.getProcessDefinitionVersion())
            .toReader();
    boolean completed = "completed".equals(task.getDeleteReason());
    return Stream.of(
            moment(task.getStartTime(), "TASK_CREATED", null, text, task.getId()),
            moment(
                task.getEndTime(),
                completed ? "TASK_COMPLETED" : "TASK_WITHDRAWN",
                completed ? task.getAssignee() : null,
                text,
                task.getId()))
        .filter(moment -> moment.at() != null);
  }

  /** Programs know a model by its key; people by its name in their language. */
  private static Spoken nameOf(HistoricProcessInstance instance) {
    String key = instance.getProcessDefinitionKey();
    var name = new ModelName(key, instance.getProcessDefinitionName());
    return new Spoken() {
      @Override
      public String in(Language language) {
        return name.said() == null ? key : name.in(language);
      }

      @Override
      public String toString() {
        return key;
      }
    };
  }

  private static Moment moment(Date at, String kind, String actor, String text, String ref) {
    return new Moment(
        at == null ? null : at.toInstant(), kind, actor == null ? "system" : actor, text, ref);
  }

  private OpenTask openTask(Task task) {
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        groups.named(task),
        task.getAssignee(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
