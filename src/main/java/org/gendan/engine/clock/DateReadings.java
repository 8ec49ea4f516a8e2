package org.gendan.engine.clock;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads dates again that a model asked a function for, because the answer has changed: those of the
 * timers and of the tasks that are waited for. Nobody's access to a task is checked, because nobody
 * touches it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@NamedInterface
public class DateReadings {

  /**
   * A timer that fires, or a task that is completed, at this moment is waited for: in the middle of
   * it neither date nor variables can be read. The order is that of the engine's own deletes.
   */
  private static final List<String> LOCKS =
      List.of(
          "select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? for update",
          "select ID_ from ACT_RU_TASK where PROC_INST_ID_ = ? for update");

  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;
  private final JdbcTemplate jdbc;

  DateReadings(
      @Lazy RuntimeService runtime,
      @Lazy ManagementService management,
      @Lazy RepositoryService repository,
      @Lazy ProcessEngineConfigurationImpl configuration,
      JdbcTemplate jdbc) {
    this.runtime = runtime;
    this.management = management;
    this.repository = repository;
    this.configuration = configuration;
    this.jdbc = jdbc;
  }

  /**
   * Reads the dates of all timers and tasks of the cases with this business key again.
   *
   * @param function name of the function in expressions, such as {@code clock}
   * @param notNow a date that means none; a task is then due at no time, and a timer stays there
   */
  public void readAgain(String businessKey, String function, Date notNow) {
    inside(
        (context, instance) -> {
          readTimers(context, instance, call(function));
          readTasks(context, instance, call(function), notNow);
        },
        businessKey);
  }

  /** Reads the dates of the timers alone again; what is done keeps the date it was due. */
  public void readTimersAgain(String businessKey, String function) {
    inside((context, instance) -> readTimers(context, instance, call(function)), businessKey);
  }

  private void inside(BiConsumer<CommandContext, String> reading, String businessKey) {
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      runtime
                          .createProcessInstanceQuery()
                          .processInstanceBusinessKey(businessKey)
                          .list()
                          .forEach(
                              instance -> {
                                LOCKS.forEach(lock -> jdbc.queryForList(lock, instance.getId()));
                                reading.accept(context, instance.getId());
                              });
                      return null;
                    }));
  }

  private void readTimers(CommandContext context, String instance, String call) {
    // A timer of this very command is in no table yet.
    Stream.concat(
            context.getJobManager().findJobsByProcessInstanceId(instance).stream(),
            context.getDbEntityManager().getCachedEntitiesByType(TimerEntity.class).stream())
        .filter(TimerEntity.class::isInstance)
        .filter(timer -> instance.equals(timer.getProcessInstanceId()))
        .filter(timer -> timerDate(timer).startsWith(call))
        .map(Job::getId)
        .distinct()
        .toList()
        .forEach(id -> management.recalculateJobDuedate(id, false));
  }

  private void readTasks(CommandContext context, String instance, String call, Date notNow) {
    Stream.concat(
            context.getTaskManager().findTasksByProcessInstanceId(instance).stream(),
            context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream())
        .filter(task -> instance.equals(task.getProcessInstanceId()))
        .distinct()
        .toList()
        .forEach(task -> readTask(task, call, notNow));
  }

  private static void readTask(TaskEntity task, String call, Date notNow) {
    Expression date = task.getTaskDefinition().getDueDateExpression();
    if (date != null && date.getExpressionText().startsWith(call)) {
      Object read = date.getValue(task.getExecution());
      task.setDueDate(notNow.equals(read) ? null : (Date) read);
    }
  }

  private String timerDate(JobEntity timer) {
    ModelElementInstance event =
        repository
            .getBpmnModelInstance(timer.getProcessDefinitionId())
            .getModelElementById(timer.getActivityId());
    return event instanceof CatchEvent catching
        ? catching.getChildElementsByType(TimerEventDefinition.class).stream()
            .map(TimerEventDefinition::getTimeDate)
            .filter(Objects::nonNull)
            .map(date -> date.getTextContent().strip())
            .findFirst()
            .orElse("")
        : "";
  }

  private static String call(String function) {
    return "${" + function + ".";
  }
}
