package org.gendan.cockpit;

import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/** Who may look at all cases, and set them going again. */
@Component
public class CockpitRoles {

  private final CurrentActor actor;

  CockpitRoles(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Administrators.
   *
   * @throws org.gendan.refusal.Refusal for everybody else
   */
  public void mayLook() {
    actor.mustBeOneOf("watch the engine", Roles.CAMUNDA_ADMIN);
  }

  /**
   * Administrators.
   *
   * @throws org.gendan.refusal.Refusal for everybody else
   */
  public void mayChange() {
    actor.mustBeOneOf("set cases going again or stop them", Roles.CAMUNDA_ADMIN);
  }
}
