package org.gendan.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE_INSTANCE;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.gendan.engine.schema.OneAtATime;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the groups and what they are granted, once. Grants are for process definitions, never for
 * single tasks; who may act on a task is {@link TaskGuard}'s to say.
 */
@Component
class Grants {

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final OneAtATime nodes;

  Grants(OneAtATime nodes, IdentityService identity, AuthorizationService authorizations) {
    this.nodes = nodes;
    this.identity = identity;
    this.authorizations = authorizations;
  }

  @Order(10)
  @EventListener(ContextRefreshedEvent.class)
  @Transactional
  public void establish() {
    nodes.enter();
    Roles.ALL.forEach(this::group);
    Roles.DESKS.forEach(
        group -> {
          grant(group, Resources.APPLICATION, "tasklist", ACCESS);
          // READ_INSTANCE, because the lists of Tasklist show the order number, a process variable.
          grant(
              group, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_TASK, TASK_WORK);
          // Who holds a task may give it back, and a lead may move it; TaskGuard knows both.
          widen(group, Resources.PROCESS_DEFINITION, TASK_ASSIGN);
        });
    grant(Roles.ANALYSTS, Resources.APPLICATION, "cockpit", ACCESS);
    grant(Roles.ANALYSTS, Resources.APPLICATION, "tasklist", ACCESS);
    grant(
        Roles.ANALYSTS,
        Resources.PROCESS_DEFINITION,
        "*",
        READ,
        READ_INSTANCE,
        READ_TASK,
        READ_HISTORY);
    takeBack(Roles.ANALYSTS, Resources.PROCESS_DEFINITION, UPDATE_INSTANCE);
    grant(Roles.ANALYSTS, Resources.DECISION_DEFINITION, "*", READ, READ_HISTORY);
    grant(Roles.ANALYSTS, Resources.DEPLOYMENT, "*", CREATE, READ);
  }

  private void group(String id) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      var group = identity.newGroup(id);
      group.setName(id);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    if (authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .count()
        > 0) {
      return;
    }
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }

  /** Adds to a grant what an earlier version had left out. */
  private void widen(String group, Resource resource, Permission permission) {
    authorizations
        .createAuthorizationQuery()
        .groupIdIn(group)
        .resourceType(resource)
        .list()
        .stream()
        .filter(grant -> !grant.isPermissionGranted(permission))
        .forEach(
            grant -> {
              grant.addPermission(permission);
              authorizations.saveAuthorization(grant);
            });
  }

  /** Analysts change models, not cases; an earlier version had granted both. */
  private void takeBack(String group, Resource resource, Permission permission) {
    authorizations
        .createAuthorizationQuery()
        .groupIdIn(group)
        .resourceType(resource)
        .list()
        .stream()
        .filter(grant -> grant.isPermissionGranted(permission))
        .forEach(
            grant -> {
              grant.removePermission(permission);
              authorizations.saveAuthorization(grant);
            });
  }
}
