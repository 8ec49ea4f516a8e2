package org.gendan.engine.opentask;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.reading.Grants;

/**
 * Answers the lists of tasks. Which tasks are on a page is asked of the table of open tasks; the
 * tasks themselves, whether they still are what was asked for, and whether the caller may see them,
 * is asked of the engine, in its own words, about this page alone. A count follows the same grants.
 */
final class OpenTaskLists extends TaskManager {

  /** Longer lists are read by programs, and nobody waits for them. */
  private static final int LONGEST_PAGE = 500;

  /** Above it a count may be as old as {@link #REMEMBERED_NANOS}: nobody counts on the last one. */
  static final long COUNTED_EXACTLY = 2_000;

  private static final long REMEMBERED_NANOS = 20_000_000_000L;
  private static final int MOST_REMEMBERED = 1_000;

  private final OpenTaskListMapper table;
  private final Map<String, Count> counts;

  private OpenTaskLists(OpenTaskListMapper table, Map<String, Count> counts) {
    this.table = table;
    this.counts = counts;
  }

  /** A count, and when it was taken by the clock of this JVM. */
  record Count(long of, long takenAt) {}

  /** Keys of the processes whose tasks may be seen; null for those of all. */
  private record Readable(Set<String> processKeys) {}

  @Override
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    configureQuery(query);
    int first = query.getFirstResult();
    int most = query.getMaxResults();
    Optional<OpenTaskCriteria> asked =
        most > LONGEST_PAGE ? Optional.empty() : OpenTaskTranslation.of(query, (long) first + most);
    Optional<Readable> readable = asked.flatMap(criteria -> readable(query));
    if (readable.isEmpty()) {
      return askEngine(query);
    }
    Set<String> keys = readable.get().processKeys();
    if (keys != null && keys.isEmpty()) {
      return List.of();
    }
    List<String> ids = table.page(asked.get(), keys, first, most);
    List<Task> found = ids.isEmpty() ? List.of() : ofEngine(query, ids);
    // The table does not know of tenants; where there are any, the page has lost their tasks.
    return found.size() < ids.size() && isOfTenants(query) ? askEngine(query) : found;
  }

  /** Its checks stand in the query already, and shall not stand there twice. */
  @SuppressWarnings("unchecked")
  private List<Task> askEngine(TaskQueryImpl query) {
    return getDbEntityManager().selectList("selectTaskByQueryCriteria", query);
  }

  /** The engine's own answer about these tasks, in their order. */
  private List<Task> ofEngine(TaskQueryImpl query, List<String> ids) {
    int first = query.getFirstResult();
    query.setFirstResult(0);
    query.taskIdIn(ids.toArray(String[]::new));
    try {
      Map<String, Integer> place = new HashMap<>();
      ids.forEach(id -> place.put(id, place.size()));
      return askEngine(query).stream()
          .sorted(Comparator.comparing(task -> place.get(task.getId())))
          .toList();
    } finally {
      query.setFirstResult(first);
      // None, which is no condition.
      query.taskIdIn();
    }
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    configureQuery(query);
    Optional<OpenTaskCriteria> asked = OpenTaskTranslation.of(query, COUNTED_EXACTLY + 1);
    Optional<Readable> readable = asked.flatMap(criteria -> readable(query));
    if (readable.isEmpty() || isOfTenants(query)) {
      return (Long) getDbEntityManager().selectOne("selectTaskCountByQueryCriteria", query);
    }
    Set<String> keys = readable.get().processKeys();
    if (keys != null && keys.isEmpty()) {
      return 0;
    }
    long few = table.countUpTo(asked.get(), keys, COUNTED_EXACTLY + 1);
    return few <= COUNTED_EXACTLY ? few : many(asked.get(), keys);
  }

  private long many(OpenTaskCriteria asked, Set<String> keys) {
    String key = asked.key(keys);
    long now = System.nanoTime();
    Count known = counts.get(key);
    if (known != null && now - known.takenAt() < REMEMBERED_NANOS) {
      return known.of();
    }
    long count = table.count(asked, keys);
    if (counts.size() >= MOST_REMEMBERED) {
      counts.clear();
    }
    counts.put(key, new Count(count, now));
    return count;
  }

  /** Nobody here has tenants, and the engine's check lets pass what has none. */
  private boolean isOfTenants(TaskQueryImpl query) {
    return query.getTenantCheck().isTenantCheckEnabled() && table.hasTenants();
  }

  /**
   * What the engine's check lets the caller read; empty where it asks for what is not looked up
   * here: revoked grants, tenants, grants on single tasks, or another check than that of tasks.
   */
  private Optional<Readable> readable(TaskQueryImpl query) {
    AuthorizationCheck check = query.getAuthCheck();
    if (!check.getShouldPerformAuthorizatioCheck() || check.getAuthUserId() == null) {
      return Optional.of(new Readable(null));
    }
    if (check.isRevokeAuthorizationCheckEnabled() || !isThatOfTasks(check)) {
      return Optional.empty();
    }
    Set<String> keys = new TreeSet<>();
    for (var grant :
        Grants.ofTheCommand().orElseThrow().of(check.getAuthUserId(), check.getAuthGroupIds())) {
      boolean ofTasks = grant.resourceType() == Resources.TASK.resourceType();
      if (!ofTasks && grant.resourceType() != Resources.PROCESS_DEFINITION.resourceType()) {
        continue;
      }
      int needed = ofTasks ? READ.getValue() : READ_TASK.getValue();
      if ((grant.permissions() & needed) != needed) {
        continue;
      }
      if (Authorization.ANY.equals(grant.resourceId())) {
        return Optional.of(new Readable(null));
      }
      if (ofTasks) {
        return Optional.empty();
      }
      keys.add(grant.resourceId());
    }
    return Optional.of(new Readable(keys));
  }

  private static boolean isThatOfTasks(AuthorizationCheck check) {
    List<PermissionCheck> checks = check.getPermissionChecks().getAtomicChecks();
    return check.getPermissionChecks().isDisjunctive()
        && check.getPermissionChecks().getCompositeChecks().isEmpty()
        && checks.size() == 2
        && is(checks.get(0), Resources.TASK.resourceType(), "RES.ID_", READ.getValue())
        && is(
            checks.get(1),
            Resources.PROCESS_DEFINITION.resourceType(),
            "D.KEY_",
            READ_TASK.getValue());
  }

  private static boolean is(PermissionCheck check, int resource, String column, int permission) {
    return check.getResourceType() == resource
        && column.equals(check.getResourceIdQueryParam())
        && check.getPerms() == permission;
  }

  /** One for each command; what was counted is known to all of them. */
  record Factory(Supplier<OpenTaskListMapper> table, Map<String, Count> counts)
      implements SessionFactory {

    Factory(Supplier<OpenTaskListMapper> table) {
      this(table, new ConcurrentHashMap<>());
    }

    @Override
    public Class<?> getSessionType() {
      return TaskManager.class;
    }

    @Override
    public Session openSession() {
      return new OpenTaskLists(table.get(), counts);
    }
  }
}
