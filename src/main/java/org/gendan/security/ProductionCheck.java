package org.gendan.security;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.User;
import org.gendan.engine.StoredPasswords;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to start production with users of the demo, unless told explicitly; {@link
 * ProductionSettingsCheck} has looked at the settings before.
 */
@Component
@Profile("mysql")
class ProductionCheck {

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final StoredPasswords passwords;
  private final InstallationProperties installation;

  ProductionCheck(
      IdentityService identity,
      AuthorizationService authorizations,
      StoredPasswords passwords,
      InstallationProperties installation) {
    this.identity = identity;
    this.authorizations = authorizations;
    this.passwords = passwords;
    this.installation = installation;
  }

  /**
   * Looks before anybody can log in.
   *
   * @throws CannotStart naming every demo user and how to mend it
   */
  @PostConstruct
  void check() {
    refuseOpenSetup();
    refuseDenials();
    if (!installation.production().allowDemoParts()) {
      CannotStart.becauseOfDemoParts(demoUsers());
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

  /** A row that denies was looked at by earlier versions; now it would let in without a word. */
  private void refuseDenials() {
    long denials =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_REVOKE)
            .count();
    if (denials > 0) {
      throw new CannotStart(
          "%d authorizations deny something, and only what is granted is looked for"
              .formatted(denials),
          "Delete them with the version before, and grant to fewer what they deny");
    }
  }

  private List<String> demoUsers() {
    return identity.createUserQuery().list().stream()
        .map(User::getId)
        // Also finds demo users in a database that a demo once ran on: their password is their id.
        .filter(id -> passwords.matches(id, id))
        .map(id -> "user '" + id + "' has its own id as password")
        .toList();
  }
}
