package org.gendan.lab;

import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/** Who may look into the lab, and who may change something there. */
@Component
public class LabRoles {

  private final CurrentActor actor;

  LabRoles(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Analysts, administrators and those who lead.
   *
   * @throws org.gendan.refusal.Refusal for everybody else
   */
  public void mayLook() {
    actor.mustBeOneOf(
        "look into the timer lab",
        Roles.ANALYSTS,
        Roles.CAMUNDA_ADMIN,
        Roles.TEAM_LEADS,
        Roles.SUPERVISORS,
        Roles.DEPARTMENT_HEADS);
  }

  /**
   * Analysts and administrators.
   *
   * @throws org.gendan.refusal.Refusal for everybody else
   */
  public void mayChange() {
    actor.mustBeOneOf("change a timer", Roles.ANALYSTS, Roles.CAMUNDA_ADMIN);
  }

  /** Whether the person may change something. */
  public boolean isAnalyst() {
    return actor.is(Roles.ANALYSTS) || actor.is(Roles.CAMUNDA_ADMIN);
  }
}
