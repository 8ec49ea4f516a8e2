package org.gendan.security.audit;

import java.util.Set;
import org.gendan.engine.ModelsDeployed;
import org.gendan.engine.RolesChanged;
import org.gendan.security.Roles;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes what the engine and the login tell. */
@Component
class AuditedEvents {

  private static final int MOST_FILES = 20;

  private final AuditTrail trail;

  /** What the start itself sets up, such as the users of the demo, is no change. */
  private volatile boolean ready;

  AuditedEvents(AuditTrail trail) {
    this.trail = trail;
  }

  @EventListener
  void on(ApplicationReadyEvent started) {
    ready = true;
  }

  @EventListener
  void on(RolesChanged change) {
    if (ready) {
      trail.note(AuditKind.ROLES_CHANGED, change.subject(), change.what());
    }
  }

  @EventListener
  void on(ModelsDeployed deployed) {
    Set<String> files = deployed.files();
    String named = files.size() > MOST_FILES ? files.size() + " files" : String.join(", ", files);
    trail.note(
        deployed.by(),
        AuditKind.MODELS_DEPLOYED,
        deployed.deploymentId(),
        named + (deployed.reason().isEmpty() ? "" : ": " + deployed.reason()));
  }

  /** Machines log in with every request: once an hour is enough. */
  @EventListener
  void on(AuthenticationSuccessEvent login) {
    boolean admin =
        login.getAuthentication().getAuthorities().stream()
            .anyMatch(granted -> Roles.CAMUNDA_ADMIN.equals(granted.getAuthority()));
    if (admin) {
      String person = login.getAuthentication().getName();
      trail.noteHourly(person, AuditKind.ADMIN_LOGGED_IN, Set.of(person), null);
    }
  }
}
