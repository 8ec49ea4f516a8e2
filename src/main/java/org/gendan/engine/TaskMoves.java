package org.gendan.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds tasks, and moves them between those who share them. Each change passes {@link TaskAccess},
 * so that a refusal here is the refusal of every other door.
 */
@Component
public class TaskMoves {

  private final TaskService tasks;
  private final FormService forms;
  private final TaskGroups groups;

  TaskMoves(@Lazy TaskService tasks, @Lazy FormService forms, TaskGroups groups) {
    this.tasks = tasks;
    this.forms = forms;
    this.groups = groups;
  }

  /**
   * The open task.
   *
   * @throws Refusal when it is done, withdrawn, or never was
   */
  public HeldTask get(String taskId) {
    return find(taskId)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "There is no open task %s; it is done already or its case has ended", taskId));
  }

  /** The task as long as it is open. */
  public Optional<HeldTask> find(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(this::held);
  }

  /** What a person holds, the oldest first. */
  public List<HeldTask> heldBy(String userId) {
    return tasks
        .createTaskQuery()
        .taskAssignee(userId)
        .active()
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream()
        .map(this::held)
        .toList();
  }

  /** What anybody holds, the longest untouched first. */
  public List<HeldTask> held(int most) {
    return tasks
        .createTaskQuery()
        .taskAssigned()
        .active()
        .orderByLastUpdated()
        .asc()
        .listPage(0, most)
        .stream()
        .map(this::held)
        .toList();
  }

  /** A person takes it. */
  public void claim(String taskId, String userId) {
    inWords(() -> tasks.claim(taskId, userId));
  }

  /** Gives it to a person; to the group when null. */
  public void assign(String taskId, String userId) {
    inWords(() -> tasks.setAssignee(taskId, userId));
  }

  /** When its holder wants to go on with it; null for no such day. */
  public void followUp(String taskId, Instant at) {
    inWords(
        () -> {
          Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
          task.setFollowUpDate(at == null ? null : Date.from(at));
          tasks.saveTask(task);
        });
  }

  /** Answers its form and completes it. */
  public void answer(String taskId, Map<String, Object> fields) {
    inWords(() -> forms.submitTaskForm(taskId, fields));
  }

  /** The engine dresses a refusal for its own callers. */
  private static void inWords(Runnable change) {
    try {
      change.run();
    } catch (AuthorizationException e) {
      throw Refusal.forbidden(e.getMessage());
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          throw refusal;
        }
      }
      throw e;
    }
  }

  private HeldTask held(Task task) {
    return new HeldTask(
        task.getId(),
        task.getName(),
        groups.of(task),
        task.getAssignee(),
        instant(task::getFollowUpDate),
        instant(task.getLastUpdated() == null ? task::getCreateTime : task::getLastUpdated));
  }

  private static Instant instant(Supplier<Date> date) {
    return Optional.ofNullable(date.get()).map(Date::toInstant).orElse(null);
  }
}
