package org.gendan.security;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.gendan.engine.TaskAccess;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets only members of a task's candidate groups claim, change, be given or complete it, whichever
 * door they come through (docs/architecture.md#who-may-do-what; row 53 of docs/domain.md).
 * Administrators are no exception: they repair, but do not do the work of a desk.
 */
@Component
class TaskGuard implements TaskAccess {

  private final CurrentActor actor;
  private final IdentityService identity;

  TaskGuard(CurrentActor actor, @Lazy IdentityService identity) {
    this.actor = actor;
    this.identity = identity;
  }

  @Override
  public void check(DelegateTask task, Set<String> candidateGroups) {
    if (!actor.isPerson()) {
      return;
    }
    if (Collections.disjoint(actor.groups(), candidateGroups)) {
      throw refusal(task, candidateGroups, actor.id());
    }
    boolean handedOver =
        TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && task.getAssignee() != null;
    if (handedOver && Collections.disjoint(groupsOf(task.getAssignee()), candidateGroups)) {
      throw refusal(task, candidateGroups, task.getAssignee());
    }
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()) && task.getAssignee() == null) {
      // Who completes without claiming is remembered as the one who did it.
      task.setAssignee(actor.id());
    }
  }

  private List<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .toList();
  }

  private static Refusal refusal(DelegateTask task, Set<String> groups, String userId) {
    return Refusal.forbidden(
        "'%s' is a task for %s; %s does not belong to that group"
            .formatted(task.getName(), String.join(", ", groups), userId));
  }
}
