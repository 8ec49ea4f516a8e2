package org.gendan.engine.step;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gendan.engine.TaskAnswer;
import org.gendan.engine.step.CaseStep.Kind;

/**
 * What one flush does to tasks and timers. It is noted where the engine writes its rows, so that no
 * door, migration or correction goes past it, and what is rolled back was never told.
 */
public final class StepNotes implements Session {

  private static final String COMPLETED = "Completed";

  private record Note(Kind kind, TaskEntity task, TimerEntity timer) {

    String definitionId() {
      return task == null ? timer.getProcessDefinitionId() : task.getProcessDefinitionId();
    }
  }

  private final ModelNumbers numbers;
  private final Consumer<CaseStepsTaken> told;
  private final Map<String, String> businessKeys = new HashMap<>();
  private List<Note> notes = new ArrayList<>();

  private StepNotes(ModelNumbers numbers, Consumer<CaseStepsTaken> told) {
    this.numbers = numbers;
    this.told = told;
  }

  /**
   * A task has another holder; nothing where steps are not told, as where models are tried alone.
   */
  public static void holderChanged(TaskEntity task) {
    CommandContext command = Context.getCommandContext();
    if (command.getSessionFactories().containsKey(StepNotes.class)) {
      command
          .getSession(StepNotes.class)
          .add(task.getAssignee() == null ? Kind.TASK_GIVEN_BACK : Kind.TASK_TAKEN, task);
    }
  }

  /** The engine is about to write this. */
  public void note(DbEntity entity, DbOperationType type) {
    if (entity instanceof TaskEntity task && task.getProcessInstanceId() != null) {
      note(task, type);
    } else if (entity instanceof TimerEntity timer && isOfCase(timer)) {
      note(timer, type);
    } else if (entity instanceof ExecutionEntity execution
        && execution.isProcessInstanceExecution()) {
      // A case that ends with this flush is gone after it.
      businessKeys.put(execution.getId(), execution.getBusinessKey());
    }
  }

  private void note(TaskEntity task, DbOperationType type) {
    if (type == DbOperationType.INSERT) {
      // Before its first holder, who was told when the model named it.
      notes.add(0, new Note(Kind.TASK_OPENED, task, null));
    } else if (type == DbOperationType.DELETE) {
      add(COMPLETED.equals(task.getTaskState()) ? Kind.TASK_ANSWERED : Kind.TASK_GONE, task);
    }
  }

  private void note(TimerEntity timer, DbOperationType type) {
    if (type == DbOperationType.INSERT) {
      notes.add(new Note(Kind.TIMER_SET, null, timer));
    } else if (type == DbOperationType.DELETE
        && Context.getCommandContext().getCurrentJob() == timer) {
      notes.add(new Note(Kind.TIMER_FIRED, null, timer));
    }
  }

  private void add(Kind kind, TaskEntity task) {
    notes.add(new Note(kind, task, null));
  }

  /** The engine has written its rows. */
  public void flushed(DbEntityManager engine) {
    if (notes.isEmpty()) {
      return;
    }
    Instant now = ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
    List<Note> flushed = notes;
    notes = new ArrayList<>();
    told.accept(
        new CaseStepsTaken(
            flushed.stream().flatMap(note -> step(note, now, engine).stream()).toList()));
  }

  /** Empty for a case that goes together with its model: nothing is left to be replayed. */
  private Optional<CaseStep> step(Note note, Instant now, DbEntityManager engine) {
    return Optional.ofNullable(
            engine.selectById(ProcessDefinitionEntity.class, note.definitionId()))
        .map(
            model ->
                note.task() == null
                    ? timerStep(note, model, now, engine)
                    : taskStep(note, model, now, engine));
  }

  private CaseStep taskStep(
      Note note, ProcessDefinitionEntity model, Instant now, DbEntityManager engine) {
    TaskEntity task = note.task();
    boolean opened = note.kind() == Kind.TASK_OPENED;
    return new CaseStep(
        note.kind(),
        now,
        businessKey(task.getProcessInstanceId(), engine),
        task.getProcessInstanceId(),
        model.getKey(),
        model.getVersion(),
        task.getTaskDefinitionKey(),
        task.getId(),
        opened ? numbers.of(model.getId(), task.getTaskDefinitionKey()).text() : null,
        opened ? instant(task.getDueDate()) : null,
        note.kind() == Kind.TASK_ANSWERED ? codes(TaskAnswer.codes(task)) : null);
  }

  private CaseStep timerStep(
      Note note, ProcessDefinitionEntity model, Instant now, DbEntityManager engine) {
    TimerEntity timer = note.timer();
    ModelNumbers.Number number =
        numbers.of(
            model.getId(),
            ((TimerJobConfiguration) timer.getJobHandlerConfiguration()).getTimerElementKey());
    return new CaseStep(
        note.kind(),
        now,
        businessKey(timer.getProcessInstanceId(), engine),
        timer.getProcessInstanceId(),
        model.getKey(),
        model.getVersion(),
        number.element(),
        timer.getId(),
        number.text(),
        instant(timer.getDuedate()),
        null);
  }

  private static boolean isOfCase(TimerEntity timer) {
    return timer.getProcessInstanceId() != null
        && timer.getProcessDefinitionId() != null
        && timer.getJobHandlerConfiguration() instanceof TimerJobConfiguration;
  }

  /** Hardly ever asked of the database; null where the case has none. */
  private String businessKey(String instanceId, DbEntityManager engine) {
    return businessKeys.computeIfAbsent(
        instanceId,
        id ->
            Optional.ofNullable(engine.selectById(ExecutionEntity.class, id))
                .map(ExecutionEntity::getBusinessKey)
                .orElse(null));
  }

  private static String codes(Map<String, String> codes) {
    return codes.isEmpty()
        ? null
        : codes.entrySet().stream()
            .map(code -> code.getKey() + "=" + code.getValue())
            .collect(Collectors.joining(" "));
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }

  @Override
  public void flush() {
    // The engine's own rows say when there is something to tell.
  }

  @Override
  public void close() {
    // Holds nothing open.
  }

  /** One for each command; what stands in models is remembered for all of them. */
  public static final class Factory implements SessionFactory {

    private final ModelNumbers numbers = new ModelNumbers();
    private final Consumer<CaseStepsTaken> told;

    public Factory(Consumer<CaseStepsTaken> told) {
      this.told = told;
    }

    @Override
    public Class<?> getSessionType() {
      return StepNotes.class;
    }

    @Override
    public Session openSession() {
      return new StepNotes(numbers, told);
    }
  }
}
