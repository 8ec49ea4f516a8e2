package org.gendan.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.gendan.security.Roles;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One user for each desk, two for order agents; the password is the user id. */
@Component
@DemoOnly
class DemoUsers {

  private static final Map<String, String> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("agent1", Roles.ORDER_AGENTS);
    GROUPS.put("agent2", Roles.ORDER_AGENTS);
    GROUPS.put("aftersales1", Roles.AFTER_SALES);
    GROUPS.put("logistics1", Roles.LOGISTICS);
    GROUPS.put("lead1", Roles.TEAM_LEADS);
    GROUPS.put("supervisor1", Roles.SUPERVISORS);
    GROUPS.put("head1", Roles.DEPARTMENT_HEADS);
    GROUPS.put("support1", Roles.TECH_SUPPORT);
    GROUPS.put("risk1", Roles.RISK_CONTROL);
    GROUPS.put("quality1", Roles.QUALITY);
    GROUPS.put("finance1", Roles.FINANCE);
    GROUPS.put("analyst1", Roles.ANALYSTS);
    GROUPS.put("admin", Roles.CAMUNDA_ADMIN);
  }

  private final IdentityService identity;

  DemoUsers(IdentityService identity) {
    this.identity = identity;
  }

  /** The desk of each user. */
  static Map<String, String> groups() {
    return Collections.unmodifiableMap(GROUPS);
  }

  /** After the groups (order 10). */
  @Order(20)
  @EventListener(ContextRefreshedEvent.class)
  @Transactional
  public void create() {
    GROUPS.forEach(
        (id, group) -> {
          if (identity.createUserQuery().userId(id).count() == 0) {
            var user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName(group);
            user.setPassword(id);
            identity.saveUser(user);
            identity.createMembership(id, group);
          }
        });
  }
}
