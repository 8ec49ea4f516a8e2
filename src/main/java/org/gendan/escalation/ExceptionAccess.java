package org.gendan.escalation;

import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/** Who may do what with cases over HTTP. */
@Component
public class ExceptionAccess {

  private final CurrentActor actor;

  ExceptionAccess(CurrentActor actor) {
    this.actor = actor;
  }

  /** The desks and administrators; not analysts. */
  public void mayWorkOnCases(String action) {
    actor.mustBeOfADesk(action);
  }

  /** Who talks to customers or carriers, and administrators. */
  public void mayReport() {
    actor.must(Deed.REPORT_EXCEPTION);
  }

  /** Who sees what is happening to many orders, or decides about it. */
  public void mayReportMassEvents() {
    actor.mustBeOneOf(
        "report a mass event",
        Roles.TEAM_LEADS,
        Roles.LOGISTICS,
        Roles.SUPERVISORS,
        Roles.DEPARTMENT_HEADS,
        Roles.TECH_SUPPORT,
        Roles.CAMUNDA_ADMIN);
  }

  /** Money is shown to those who grant it, pay it and answer for it. */
  public void maySeeTheLedger() {
    actor.mustBeOneOf(
        "see the ledger of compensations",
        Roles.FINANCE,
        Roles.SUPERVISORS,
        Roles.DEPARTMENT_HEADS,
        Roles.CAMUNDA_ADMIN);
  }

  public String actor() {
    return actor.id();
  }
}
