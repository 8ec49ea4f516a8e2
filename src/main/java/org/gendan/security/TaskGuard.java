package org.gendan.security;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.gendan.engine.HeldTask;
import org.gendan.engine.TaskAccess;
import org.gendan.refusal.Refusal;
import org.gendan.words.Several;
import org.gendan.words.models.ModelName;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets only members of a task's candidate groups claim, change or complete it, and what a colleague
 * holds is left alone, whichever door they come through (docs/architecture.md#who-may-do-what; row
 * 53 of docs/domain.md). A lead of the desk moves tasks and takes them back, but completes none.
 * Administrators are no exception: they repair, but do not do the work of a desk.
 */
@Component
class TaskGuard implements TaskAccess {

  private final CurrentActor actor;
  private final DeployedDeskLeads leads;
  private final IdentityService identity;

  TaskGuard(CurrentActor actor, DeployedDeskLeads leads, @Lazy IdentityService identity) {
    this.actor = actor;
    this.leads = leads;
    this.identity = identity;
  }

  @Override
  public void check(DelegateTask task, String heldBefore, Set<String> candidateGroups) {
    if (!actor.isPerson()) {
      return;
    }
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      mustBeOfTheDesk(task, candidateGroups);
      mustBeMineOrFree(task, task.getAssignee());
      if (task.getAssignee() == null) {
        // Who completes without claiming is remembered as the one who did it.
        task.setAssignee(actor.id());
      }
      return;
    }
    String holder = task.getAssignee();
    if (!leads.lead(actor.groups(), candidateGroups)) {
      mustBeOfTheDesk(task, candidateGroups);
      mustBeMineOrFree(task, heldBefore);
      if (heldBefore == null && holder != null && !holder.equals(actor.id())) {
        mustBelong(task, candidateGroups, holder);
        throw Refusal.forbidden(
            "'%s' is held by nobody; %s may claim it, and only a lead of the desk gives it to %s",
            task.getName(), actor.id(), holder);
      }
    }
    if (holder != null && !holder.equals(heldBefore)) {
      mustBelong(task, candidateGroups, holder);
    }
  }

  private void mustBeOfTheDesk(DelegateTask task, Set<String> candidateGroups) {
    if (Collections.disjoint(actor.groups(), candidateGroups)) {
      throw refusal(task, candidateGroups, actor.id());
    }
  }

  private void mustBeMineOrFree(DelegateTask task, String holder) {
    if (holder != null && !holder.equals(actor.id())) {
      throw HeldTask.refusal(new ModelName(task.getTaskDefinitionKey(), task.getName()), holder);
    }
  }

  private void mustBelong(DelegateTask task, Set<String> candidateGroups, String userId) {
    Set<String> groups = userId.equals(actor.id()) ? actor.groups() : groupsOf(userId);
    if (Collections.disjoint(groups, candidateGroups)) {
      throw refusal(task, candidateGroups, userId);
    }
  }

  private Set<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Refusal refusal(DelegateTask task, Set<String> groups, String userId) {
    return Refusal.forbidden(
        "'%s' is a task for %s; %s does not belong to that group",
        new ModelName(task.getTaskDefinitionKey(), task.getName()),
        new Several("group", groups.stream().sorted().toList()),
        userId);
  }
}
