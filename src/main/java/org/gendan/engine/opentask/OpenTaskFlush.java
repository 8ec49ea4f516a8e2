package org.gendan.engine.opentask;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.gendan.engine.CasesAhead;
import org.gendan.engine.reading.KnownDefinitions;
import org.gendan.engine.step.StepNotes;

/**
 * The engine's own way to the database, which tells the table of open tasks and the notes of steps
 * what it has written: every change of a task passes here, whatever command, migration, batch or
 * job makes it, and no listener of a model is asked. The engine deletes and changes tasks one by
 * one; the only statement of its own about many is that of suspension, which the table does not
 * hold.
 */
final class OpenTaskFlush extends DbEntityManager {

  private static final String ORDER_NO = "orderNo";

  private final Supplier<OpenTaskWriter> writer;
  private final StepNotes steps;
  private final CasesAhead ahead;
  private final KnownDefinitions definitions;
  private boolean redefining;
  private OpenTaskChanges seen = new OpenTaskChanges();

  private OpenTaskFlush(
      IdGenerator ids,
      PersistenceSession session,
      Supplier<OpenTaskWriter> writer,
      StepNotes steps,
      CasesAhead ahead,
      KnownDefinitions definitions) {
    super(ids, session);
    this.writer = writer;
    this.steps = steps;
    this.ahead = ahead;
    this.definitions = definitions;
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public List selectListWithRawParameter(
      String statement, Object parameter, int firstResult, int maxResults) {
    List known = ahead.take(statement, parameter);
    return known == null
        ? super.selectListWithRawParameter(statement, parameter, firstResult, maxResults)
        : filterLoadedObjects(known);
  }

  @Override
  public <T extends DbEntity> T selectById(Class<T> type, String id) {
    if (getCachedEntity(type, id) != null) {
      return super.selectById(type, id);
    }
    T known = ahead.take(type, id);
    if (known != null) {
      return known;
    }
    return KnownDefinitions.areKept(type) ? definition(type, id) : super.selectById(type, id);
  }

  private <T extends DbEntity> T definition(Class<T> type, String id) {
    T known = definitions.find(type, id);
    if (known != null) {
      onEntityLoaded(known);
      return known;
    }
    long before = definitions.changes();
    T read = super.selectById(type, id);
    if (read != null) {
      definitions.keep(read, before);
    }
    return read;
  }

  @Override
  public void flush() {
    ahead.flush();
    super.flush();
  }

  /** The engine writes the whole row out for a fault that it has not, dates with their zones. */
  @Override
  protected void validateId(DbEntity entity) {
    if (entity.getId() == null || entity.getId().equals(Authorization.ANY)) {
      super.validateId(entity);
    }
  }

  @Override
  protected void performEntityOperation(CachedDbEntity cached, DbOperationType type) {
    redefine(cached.getEntity().getClass());
    note(cached.getEntity(), type);
    steps.note(cached.getEntity(), type);
    super.performEntityOperation(cached, type);
  }

  @Override
  protected DbBulkOperation performBulkOperation(
      Class<? extends DbEntity> type, String statement, Object parameter, DbOperationType kind) {
    redefine(type);
    return super.performBulkOperation(type, statement, parameter, kind);
  }

  @Override
  protected DbBulkOperation performBulkOperationPreserveOrder(
      Class<? extends DbEntity> type, String statement, Object parameter, DbOperationType kind) {
    redefine(type);
    return super.performBulkOperationPreserveOrder(type, statement, parameter, kind);
  }

  private void redefine(Class<?> type) {
    if (KnownDefinitions.areKept(type) && !redefining) {
      redefining = true;
      definitions.change();
    }
  }

  @Override
  protected void flushDbOperationManager() {
    super.flushDbOperationManager();
    if (!seen.isEmpty()) {
      OpenTaskChanges flushed = seen;
      seen = new OpenTaskChanges();
      writer.get().write(flushed);
    }
    steps.flushed(this);
  }

  private void note(DbEntity entity, DbOperationType type) {
    if (entity instanceof TaskEntity task) {
      seen.task(task, type);
    } else if (entity instanceof IdentityLinkEntity link && link.getTaskId() != null) {
      seen.read.add(link.getTaskId());
    } else if (entity instanceof VariableInstanceEntity variable
        && ORDER_NO.equals(variable.getName())
        && variable.getProcessInstanceId() != null
        && variable.getProcessInstanceId().equals(variable.getExecutionId())) {
      seen.renamed.add(variable.getProcessInstanceId());
    } else if (entity instanceof ExecutionEntity execution
        && type != DbOperationType.UPDATE
        && execution.isProcessInstanceExecution()) {
      seen.whole.add(execution.getId());
    }
  }

  /** What one flush has done to tasks. */
  static final class OpenTaskChanges {

    /** Tasks to be read again: new ones, and those with another group. */
    final Set<String> read = new HashSet<>();

    final Set<String> added = new HashSet<>();
    final Set<String> gone = new HashSet<>();
    final Map<String, OpenTaskMapper.Change> changed = new LinkedHashMap<>();

    /** Cases whose order number was written. */
    final Set<String> renamed = new HashSet<>();

    /** Cases that have begun or ended, all of whose tasks are seen. */
    final Set<String> whole = new HashSet<>();

    private void task(TaskEntity task, DbOperationType type) {
      switch (type) {
        case INSERT -> added.add(task.getId());
        case DELETE -> gone.add(task.getId());
        case UPDATE -> changed.put(task.getId(), change(task));
        default -> throw new IllegalStateException("A task is not written by " + type);
      }
    }

    private static OpenTaskMapper.Change change(TaskEntity task) {
      var definition = task.getProcessDefinition();
      return new OpenTaskMapper.Change(
          task.getId(),
          task.getAssignee(),
          task.getDueDate(),
          task.getPriority(),
          task.getFollowUpDate(),
          definition == null ? "" : definition.getKey(),
          task.getTaskDefinitionKey() == null ? "" : task.getTaskDefinitionKey());
    }

    boolean isEmpty() {
      return read.isEmpty()
          && added.isEmpty()
          && gone.isEmpty()
          && changed.isEmpty()
          && renamed.isEmpty();
    }
  }

  /** One for each command. */
  record Factory(Supplier<OpenTaskWriter> writer, KnownDefinitions definitions)
      implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
      return new OpenTaskFlush(
          Context.getProcessEngineConfiguration().getIdGenerator(),
          Context.getCommandContext().getSession(PersistenceSession.class),
          writer,
          Context.getCommandContext().getSession(StepNotes.class),
          Context.getCommandContext().getSession(CasesAhead.class),
          definitions);
    }
  }
}
