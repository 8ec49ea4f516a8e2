package org.gendan.order.intake;

import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/**
 * Who takes orders: the desks whose work begins with one. An order brings a name, a telephone and
 * an address, starts calls and messages, and may say that it is paid.
 */
@Component
public class OrderTakers {

  private static final String[] DESKS = {
    Roles.ORDER_AGENTS,
    Roles.AFTER_SALES,
    Roles.LOGISTICS,
    Roles.TEAM_LEADS,
    Roles.SUPERVISORS,
    Roles.CAMUNDA_ADMIN
  };

  private final CurrentActor actor;

  OrderTakers(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Lets pass people of these desks, and jobs.
   *
   * @throws Refusal for everybody else
   */
  public void mustBeOne() {
    if (actor.isPerson()) {
      actor.mustBeOneOf("take orders", DESKS);
    }
  }
}
