package org.gendan.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Answers to what the engine asks of each case of a batch, read for all of them at once in the same
 * transaction, a moment before. Each answer is given once; a question that is not known goes to the
 * database as ever. Revisions tell at the flush what another transaction has changed meanwhile,
 * after this reading as after the engine's own.
 */
public final class CasesAhead implements Session {

  private final PersistenceSession session;
  private final Map<Question, List<?>> answers = new HashMap<>();
  private final Map<Question, Date> began = new HashMap<>();

  /** Asked for every step of a case, and answered by MyBatis each time but the first. */
  private final Map<String, HistoricProcessInstanceEventEntity> roots = new HashMap<>();

  /** A statement of the engine, or a class of rows, and the key that it is asked with. */
  private record Question(String what, String key) {}

  private CasesAhead(PersistenceSession session) {
    this.session = session;
  }

  /** Reads, within the current command, what the engine will ask of these cases. */
  static void of(Collection<String> instanceIds) {
    CommandContext command = Context.getCommandContext();
    // Where models are tried alone nobody reads ahead.
    if (!instanceIds.isEmpty() && command.getSessionFactories().containsKey(CasesAhead.class)) {
      command.getSession(CasesAhead.class).read(instanceIds);
    }
  }

  private void read(Collection<String> instanceIds) {
    List<ExecutionEntity> executions = select("executions", instanceIds);
    answer(
        "selectExecutionsByProcessInstanceId",
        instanceIds,
        executions,
        ExecutionEntity::getProcessInstanceId);
    Set<String> ids = ids(executions);
    List<EventSubscriptionEntity> subscriptions = select("subscriptions", ids);
    answer(
        "selectEventSubscriptionsByExecution",
        ids,
        subscriptions,
        EventSubscriptionEntity::getExecutionId);
    List<JobEntity> jobs = select("jobs", ids);
    answer("selectJobsByExecutionId", ids, jobs, JobEntity::getExecutionId);
    Set<String> events = ids(subscriptions);
    List<JobEntity> ofEvents = select("eventJobs", events);
    answer("selectJobsByConfiguration", events, ofEvents, JobEntity::getJobHandlerConfigurationRaw);
    readTasks(ids);
    List<VariableInstanceEntity> variables = select("variables", ids);
    answer("selectVariablesByExecutionId", ids, variables, VariableInstanceEntity::getExecutionId);
    Set<String> troubled =
        select("incidents", ids(jobs)).stream().map(CasesAhead::key).collect(toSet());
    ids(jobs).stream()
        .filter(job -> !troubled.contains(job))
        .forEach(
            job -> answers.put(new Question("selectIncidentsByConfiguration", job), List.of()));
    Set<String> activities =
        executions.stream()
            .map(ExecutionEntity::getActivityInstanceId)
            .filter(Objects::nonNull)
            .collect(toSet());
    begin(HistoricActivityInstanceEventEntity.class, "pastActivities", activities);
    // The raw one: the other asks for the tree, of which these rows are no part yet.
    Set<String> all =
        executions.stream()
            .map(ExecutionEntity::getRootProcessInstanceIdRaw)
            .filter(Objects::nonNull)
            .collect(toSet());
    for (Object row : select("pastCases", all)) {
      Map<?, ?> columns = (Map<?, ?>) row;
      var root = new HistoricProcessInstanceEventEntity();
      root.setStartTime((Date) columns.get("start"));
      root.setRemovalTime((Date) columns.get("removal"));
      roots.put((String) columns.get("key"), root);
    }
  }

  private void readTasks(Set<String> executions) {
    List<TaskEntity> tasks = select("tasks", executions);
    answer("selectTasksByExecutionId", executions, tasks, TaskEntity::getExecutionId);
    Set<String> ids = ids(tasks);
    List<TaskEntity> parts = select("subTasks", ids);
    answer("selectTasksByParentTaskId", ids, parts, TaskEntity::getParentTaskId);
    List<IdentityLinkEntity> links = select("links", ids);
    answer("selectIdentityLinksByTask", ids, links, IdentityLinkEntity::getTaskId);
    List<VariableInstanceEntity> variables = select("taskVariables", ids);
    answer("selectVariablesByTaskId", ids, variables, VariableInstanceEntity::getTaskId);
    begin(HistoricTaskInstanceEventEntity.class, "pastTasks", ids);
  }

  /** The engine writes its rows: what was read before is not what stands there after it. */
  @Override
  public void flush() {
    answers.clear();
    began.clear();
    roots.clear();
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  /** One for each command. */
  public record Factory() implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return CasesAhead.class;
    }

    @Override
    public Session openSession() {
      return new CasesAhead(Context.getCommandContext().getSession(PersistenceSession.class));
    }
  }

  /** What the engine would read now; null when it was not read. */
  public List<?> take(String statement, Object parameter) {
    String key = key(statement, parameter);
    return key == null ? null : answers.remove(new Question(statement, key));
  }

  /**
   * When a step of the past began, in a row that has nothing else, as the engine reads it; null
   * when it was not read.
   */
  public <T extends DbEntity> T take(Class<T> type, String id) {
    if (type == (Class<?>) HistoricProcessInstanceEventEntity.class) {
      return type.cast(roots.get(id));
    }
    Date start = began.remove(new Question(type.getName(), id));
    if (start == null) {
      return null;
    }
    HistoricScopeInstanceEvent row =
        type == (Class<?>) HistoricTaskInstanceEventEntity.class
            ? new HistoricTaskInstanceEventEntity()
            : new HistoricActivityInstanceEventEntity();
    row.setStartTime(start);
    return type.cast(row);
  }

  /** Null for a question that asks for less or more than all of one key. */
  private static String key(String statement, Object parameter) {
    Object asked = parameter instanceof ListQueryParameterObject all ? all.getParameter() : null;
    if (asked instanceof String key) {
      return key;
    }
    if (!(asked instanceof Map<?, ?> named)) {
      return null;
    }
    return switch (statement) {
      case "selectVariablesByExecutionId" -> whole(named, "executionId");
      case "selectVariablesByTaskId" -> whole(named, "taskId");
      case "selectIncidentsByConfiguration" -> (String) named.get("configuration");
      case "selectJobsByConfiguration" ->
          "event".equals(named.get("handlerType")) && named.get("tenantId") == null
              ? (String) named.get("handlerConfiguration")
              : null;
      default -> null;
    };
  }

  private static String whole(Map<?, ?> named, String key) {
    return named.get("variableNames") instanceof Collection<?> some && !some.isEmpty()
        ? null
        : (String) named.get(key);
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> select(String what, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : (List<T>)
            session.selectList(CasesAheadMapper.OURS + what, Map.of("ids", List.copyOf(ids)));
  }

  private <T> void answer(
      String statement, Collection<String> asked, List<T> rows, Function<T, String> key) {
    Map<String, List<T>> byKey = rows.stream().collect(groupingBy(key));
    asked.forEach(
        one ->
            answers.put(
                new Question(statement, one), new ArrayList<>(byKey.getOrDefault(one, List.of()))));
  }

  private void begin(Class<?> type, String what, Set<String> ids) {
    for (Object row : select(what, ids)) {
      Map<?, ?> columns = (Map<?, ?>) row;
      began.put(
          new Question(type.getName(), (String) columns.get("key")), (Date) columns.get("start"));
    }
  }

  private static String key(Object row) {
    return (String) ((Map<?, ?>) row).get("key");
  }

  private static Set<String> ids(List<? extends DbEntity> rows) {
    return rows.stream().map(DbEntity::getId).collect(toSet());
  }
}
