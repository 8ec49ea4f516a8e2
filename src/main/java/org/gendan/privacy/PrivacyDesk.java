package org.gendan.privacy;

import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/**
 * Who answers a customer who asks for the data or for its end: supervisors, who answer for the
 * desks to the outside, and administrators. The work on orders needs neither.
 */
@Component
public class PrivacyDesk {

  private static final int MOST_REASON = 1_000;

  private final CurrentActor actor;

  PrivacyDesk(CurrentActor actor) {
    this.actor = actor;
  }

  /** Whether the person answers customers here. */
  public boolean mayAnswer() {
    return actor.is(Roles.SUPERVISORS) || actor.is(Roles.CAMUNDA_ADMIN);
  }

  /**
   * The person, who may do this.
   *
   * @throws Refusal for everybody else
   */
  public String allowed(String action) {
    actor.mustBeOneOf(action, Roles.SUPERVISORS, Roles.CAMUNDA_ADMIN);
    return actor.id();
  }

  /**
   * The reason as it is kept: without the number that it is about.
   *
   * @throws Refusal when there is none, or too much of it
   */
  public static String reason(String reason, Telephone about) {
    String kept =
        KeptText.needed(
            "reason", reason, MOST_REASON, "is missing: say who has asked for it, and how");
    return about == null ? kept : about.pattern().matcher(kept).replaceAll(about.masked());
  }
}
