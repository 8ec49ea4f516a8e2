package org.gendan.security;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start production with anything of the demo, unless told explicitly. */
@Component
@Profile("mysql")
class ProductionCheck {

  private static final String SANDBOX = "sandbox";

  private final IdentityService identity;
  private final String erp;
  private final String notify;
  private final boolean allowed;

  ProductionCheck(
      IdentityService identity,
      @Value("${gendan.erp.adapter}") String erp,
      @Value("${gendan.notify.channel}") String notify,
      @Value("${gendan.production.allow-demo-parts}") boolean allowed) {
    this.identity = identity;
    this.erp = erp;
    this.notify = notify;
    this.allowed = allowed;
  }

  /**
   * Looks before anybody can log in.
   *
   * @throws IllegalStateException naming every demo part and how to mend it
   */
  @PostConstruct
  void check() {
    List<String> parts = demoParts();
    if (!parts.isEmpty() && !allowed) {
      throw new IllegalStateException(
          "Gendan does not start in production with parts of the demo: "
              + String.join("; ", parts)
              + ". Mend them, or set GENDAN_ALLOW_DEMO_PARTS=true if that is meant");
    }
  }

  private List<String> demoParts() {
    List<String> parts = new ArrayList<>();
    if (erp.equals(SANDBOX)) {
      parts.add("GENDAN_ERP_ADAPTER is sandbox");
    }
    if (notify.equals(SANDBOX)) {
      parts.add("GENDAN_NOTIFY_CHANNEL is sandbox");
    }
    identity.createUserQuery().list().stream()
        .map(User::getId)
        // Also finds demo users in a database that a demo once ran on: their password is their id.
        .filter(id -> identity.checkPassword(id, id))
        .forEach(id -> parts.add("user '" + id + "' has its own id as password"));
    return parts;
  }
}
