package org.gendan.security;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.gendan.engine.StoredPasswords;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start production with anything of the demo, unless told explicitly. */
@Component
@Profile("mysql")
class ProductionCheck {

  private final IdentityService identity;
  private final StoredPasswords passwords;
  private final InstallationProperties installation;

  ProductionCheck(
      IdentityService identity, StoredPasswords passwords, InstallationProperties installation) {
    this.identity = identity;
    this.passwords = passwords;
    this.installation = installation;
  }

  /**
   * Looks before anybody can log in.
   *
   * @throws CannotStart naming every demo part and how to mend it
   */
  @PostConstruct
  void check() {
    refuseOpenSetup();
    List<String> parts = demoParts();
    if (!parts.isEmpty() && !installation.production().allowDemoParts()) {
      throw new CannotStart(
          "Gendan does not start in production with parts of the demo: "
              + String.join("; ", parts),
          "Mend them, or set GENDAN_ALLOW_DEMO_PARTS=true if that is meant");
    }
  }

  /** Camunda lets the first visitor of a system without administrator make himself one. */
  private void refuseOpenSetup() {
    boolean administrated =
        identity.createUserQuery().memberOfGroup(Roles.CAMUNDA_ADMIN).count() > 0;
    if (!administrated && installation.admin().user().isBlank()) {
      throw new CannotStart(
          "Gendan has no administrator yet",
          "Set GENDAN_ADMIN_USER and GENDAN_ADMIN_PASSWORD for the first start");
    }
  }

  private List<String> demoParts() {
    List<String> parts = new ArrayList<>();
    if (installation.erp().adapter().equals(InstallationProperties.SANDBOX)) {
      parts.add("GENDAN_ERP_ADAPTER is sandbox");
    }
    if (installation.messages().channel().equals(InstallationProperties.SANDBOX)) {
      parts.add("GENDAN_NOTIFY_CHANNEL is sandbox");
    }
    if (installation.messages().staff().contains(InstallationProperties.SANDBOX)) {
      parts.add("GENDAN_NOTIFY_STAFF names sandbox");
    }
    identity.createUserQuery().list().stream()
        .map(User::getId)
        // Also finds demo users in a database that a demo once ran on: their password is their id.
        .filter(id -> passwords.matches(id, id))
        .forEach(id -> parts.add("user '" + id + "' has its own id as password"));
    return parts;
  }
}
