package org.gendan.engine.settings;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gendan.engine.reading.TaskReach;

/** The same bounds for what is asked about one task or case: its form, variables, groups. */
class BoundedChecks extends AuthorizationCommandChecker {

  @Override
  public void checkReadTask(TaskEntity task) {
    super.checkReadTask(task);
    TaskReach reach = bounds().reach();
    if (reach != null && !reach.reads(groups(task), task.getAssignee())) {
      throw refused(reach, Resources.TASK.resourceName(), task.getId());
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    super.checkReadTaskVariable(task);
    TaskReach reach = bounds().reach();
    if (reach != null && !reach.opens(groups(task), task.getAssignee())) {
      throw refused(reach, Resources.TASK.resourceName(), task.getId());
    }
  }

  @Override
  public void checkReadProcessInstance(ExecutionEntity execution) {
    super.checkReadProcessInstance(execution);
    mustReadCase(execution.getProcessInstanceId());
  }

  @Override
  public void checkReadProcessInstance(String processInstanceId) {
    super.checkReadProcessInstance(processInstanceId);
    mustReadCase(processInstanceId);
  }

  @Override
  public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
    super.checkReadProcessInstanceVariable(execution);
    mustReadCase(execution.getProcessInstanceId());
  }

  private void mustReadCase(String processInstanceId) {
    BoundedReading bounds = bounds();
    TaskReach reach = bounds.reach();
    if (reach != null && !reach.everyTask() && !bounds.readsCase(processInstanceId)) {
      throw refused(reach, Resources.PROCESS_INSTANCE.resourceName(), processInstanceId);
    }
  }

  private BoundedReading bounds() {
    return (BoundedReading) getAuthorizationManager();
  }

  private static Set<String> groups(TaskEntity task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static AuthorizationException refused(TaskReach reach, String resource, String id) {
    return new AuthorizationException(reach.userId(), Permissions.READ.getName(), resource, id);
  }
}
