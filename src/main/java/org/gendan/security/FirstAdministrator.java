package org.gendan.security;

import org.camunda.bpm.engine.IdentityService;
import org.gendan.engine.schema.OneAtATime;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the first administrator of an empty production system from {@code GENDAN_ADMIN_USER} and
 * {@code GENDAN_ADMIN_PASSWORD}; everybody else is created in Camunda Admin. Never changes a user
 * that is there.
 */
@Component
@Profile("mysql")
class FirstAdministrator {

  private final IdentityService identity;
  private final InstallationProperties.Admin admin;
  private final OneAtATime nodes;

  FirstAdministrator(
      OneAtATime nodes, IdentityService identity, InstallationProperties installation) {
    this.nodes = nodes;
    this.identity = identity;
    this.admin = installation.admin();
  }

  /** After the groups (order 10). */
  @Order(20)
  @EventListener(ContextRefreshedEvent.class)
  @Transactional
  public void create() {
    nodes.enter();
    String userId = admin.user();
    if (userId.isBlank() || identity.createUserQuery().userId(userId).count() > 0) {
      return;
    }
    var user = identity.newUser(userId);
    user.setFirstName(userId);
    user.setLastName("Administrator");
    user.setPassword(admin.password());
    identity.saveUser(user);
    identity.createMembership(userId, Roles.CAMUNDA_ADMIN);
  }
}
