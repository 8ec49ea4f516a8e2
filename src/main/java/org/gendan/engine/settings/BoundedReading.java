package org.gendan.engine.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.ExecutionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.gendan.engine.reading.Grants;
import org.gendan.engine.reading.TaskReach;
import org.gendan.engine.reading.TaskReading;

/**
 * Bounds every list and count of tasks to what the person reads, in the query itself: a page costs
 * one query as before, and no task needs a row of its own that says who reads it.
 */
class BoundedReading extends AuthorizationManager {

  private static final String NONE = "none";

  private final Supplier<TaskReading> reading;

  BoundedReading(Supplier<TaskReading> reading) {
    this.reading = reading;
  }

  @Override
  public void configureTaskQuery(TaskQueryImpl query) {
    super.configureTaskQuery(query);
    TaskReach reach = reach();
    if (reach == null || reach.everyTask() || isWithin(query, reach)) {
      return;
    }
    TaskQueryImpl bounds = new TaskQueryImpl();
    bounds.setOrQueryActive();
    bounds.taskAssignee(reach.userId());
    if (!reach.desks().isEmpty()) {
      bounds.taskCandidateGroupIn(List.copyOf(reach.desks())).includeAssignedTasks();
    }
    query.addOrQuery(bounds);
  }

  @Override
  public boolean isAuthorized(String userId, List<String> groupIds, PermissionCheck check) {
    return known(userId, groupIds, grants -> grants.allow(userId, groupIds, check))
        .orElseGet(() -> super.isAuthorized(userId, groupIds, check));
  }

  @Override
  public boolean isAuthorized(
      String userId, List<String> groupIds, CompositePermissionCheck checks) {
    return known(userId, groupIds, grants -> grants.allow(userId, groupIds, checks))
        .orElseGet(() -> super.isAuthorized(userId, groupIds, checks));
  }

  /** By the grants of the command, where they alone decide. */
  private Optional<Boolean> known(
      String userId, List<String> groupIds, Function<Grants, Optional<Boolean>> asked) {
    return !isAuthorizationEnabled() || userId == null || isRevokeAuthCheckEnabled(userId, groupIds)
        ? Optional.empty()
        : Grants.ofTheCommand().flatMap(asked);
  }

  /** A desk asks for the one case that its task is in, and for no list of cases. */
  @Override
  @SuppressWarnings("rawtypes") // as Camunda's own is
  public void configureExecutionQuery(AbstractQuery query) {
    super.configureExecutionQuery(query);
    TaskReach reach = reach();
    if (reach == null || reach.everyTask()) {
      return;
    }
    if (query instanceof ProcessInstanceQueryImpl cases
        && !readsCase(cases.getProcessInstanceId())) {
      cases.processInstanceIds(Set.of(NONE));
    } else if (query instanceof ExecutionQueryImpl paths
        && !readsCase(paths.getProcessInstanceId())) {
      paths.processInstanceId(NONE);
    }
  }

  /** Whether one of the tasks that wait in the case is read by the person. */
  boolean readsCase(String processInstanceId) {
    if (processInstanceId == null) {
      return false;
    }
    TaskQueryImpl open = new TaskQueryImpl();
    open.processInstanceId(processInstanceId);
    return open.executeCount(getCommandContext()) > 0;
  }

  /** Null where nobody is at a door, or the engine acts on its own behalf. */
  TaskReach reach() {
    if (!isAuthCheckExecuted()) {
      return null;
    }
    Authentication person = getCurrentAuthentication();
    List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
    return getCommandContext()
        .runWithoutAuthorization(() -> reading.get().of(person.getUserId(), Set.copyOf(groups)));
  }

  /** The shipped filters ask for nothing else, and are spared the second look at the groups. */
  private static boolean isWithin(TaskQueryImpl query, TaskReach reach) {
    List<String> asked = new ArrayList<>();
    if (query.getCandidateUser() == null && query.getCandidateGroups() != null) {
      asked.addAll(query.getCandidateGroups());
    }
    boolean ofMyDesks = !asked.isEmpty() && reach.desks().containsAll(asked);
    return ofMyDesks || reach.userId().equals(query.getAssignee());
  }

  /** Makes one for each command. */
  static class Factory implements SessionFactory {

    private final Supplier<TaskReading> reading;

    Factory(Supplier<TaskReading> reading) {
      this.reading = reading;
    }

    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new BoundedReading(reading);
    }
  }
}
