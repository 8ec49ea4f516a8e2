package org.gendan.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
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

  /** The engine's rules by the name that it gives them. */
  private static final Map<String, String> RULES =
      Map.of(
          "PASSWORD_POLICY_LENGTH", "10 characters or more",
          "PASSWORD_POLICY_LOWERCASE", "a small letter",
          "PASSWORD_POLICY_UPPERCASE", "a capital letter",
          "PASSWORD_POLICY_DIGIT", "a digit",
          "PASSWORD_POLICY_SPECIAL", "a character that is neither letter nor digit",
          "PASSWORD_POLICY_USER_DATA", "to leave out the user's id and name");

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
    mustBeStrong(user);
    identity.saveUser(user);
    identity.createMembership(userId, Roles.CAMUNDA_ADMIN);
  }

  private void mustBeStrong(User user) {
    List<String> broken =
        identity.checkPasswordAgainstPolicy(admin.password(), user).getViolatedRules().stream()
            .map(rule -> RULES.getOrDefault(rule.getPlaceholder(), rule.getPlaceholder()))
            .toList();
    if (!broken.isEmpty()) {
      throw new CannotStart(
          "GENDAN_ADMIN_PASSWORD is too weak; it needs " + String.join(", ", broken),
          "Choose another one; there is no administrator yet, and nothing has been created");
    }
  }
}
