package org.gendan.security;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a person does with an order, and who may. The call that does it and the page that
 * offers it ask the same one, so that a button never leads to a refusal for the person's role.
 *
 * @param action as a refusal says it: "may not …"
 * @param groups one of them is enough
 */
public record Deed(String action, List<String> groups) {

  public static final Deed TAKE_ORDER =
      of(
          "take orders",
          Roles.ORDER_AGENTS,
          Roles.AFTER_SALES,
          Roles.LOGISTICS,
          Roles.TEAM_LEADS,
          Roles.SUPERVISORS,
          Roles.CAMUNDA_ADMIN);

  public static final Deed NOTE = ofDesks("note something about an order");

  /** A line that a colleague has written is put right by a colleague. */
  public static final Deed MEND_STORY =
      new Deed("correct the story of an order", Roles.DESKS.stream().sorted().toList());

  public static final Deed NAME_PEOPLE = ofDesks("say who sold an order or looks after it");
  public static final Deed AMEND = ofDesks("change an order");
  public static final Deed CANCEL = ofDesks("cancel an order");

  public static final Deed REOPEN =
      of(
          "open an order again",
          Roles.ORDER_AGENTS,
          Roles.AFTER_SALES,
          Roles.TEAM_LEADS,
          Roles.SUPERVISORS,
          Roles.RISK_CONTROL);

  public static final Deed HOLD_GOODS = ofDesks("hold goods");
  public static final Deed RELEASE_GOODS = ofDesks("release goods");

  public static final Deed PLAN_DISPATCH =
      of(
          "hand in a dispatch list",
          Roles.AFTER_SALES,
          Roles.TEAM_LEADS,
          Roles.SUPERVISORS,
          Roles.CAMUNDA_ADMIN);

  public static final Deed DISPATCH = of("record a dispatch", Roles.LOGISTICS, Roles.CAMUNDA_ADMIN);

  public static final Deed CORRECT_PARCEL =
      of("correct a waybill or an outcome", Roles.LOGISTICS, Roles.TEAM_LEADS, Roles.CAMUNDA_ADMIN);

  public static final Deed NOTE_CLAIM =
      of(
          "note a customer's claim",
          Roles.ORDER_AGENTS,
          Roles.AFTER_SALES,
          Roles.TEAM_LEADS,
          Roles.LOGISTICS);

  public static final Deed ASK_DISCOUNT =
      of("ask for a discount", Roles.ORDER_AGENTS, Roles.AFTER_SALES, Roles.TEAM_LEADS);

  public static final Deed HAND_IN_TICKET = ofDesks("hand in a ticket");

  public static final Deed PAUSE_TICKET =
      of("stop the clock of a ticket", Roles.AFTER_SALES, Roles.TEAM_LEADS, Roles.SUPERVISORS);

  public static final Deed NAME_RETURN =
      of(
          "name the waybill of a return",
          Roles.AFTER_SALES,
          Roles.ORDER_AGENTS,
          Roles.LOGISTICS,
          Roles.TEAM_LEADS,
          Roles.CAMUNDA_ADMIN);

  public static final Deed SEND_LINK = ofDesks("give a customer a link");
  public static final Deed COMPLAIN = ofDesks("hand in a complaint");
  public static final Deed REPORT_EXCEPTION = ofDesks("report an exception");

  private static Deed of(String action, String... groups) {
    return new Deed(action, List.of(groups));
  }

  private static Deed ofDesks(String action) {
    return new Deed(
        action,
        Stream.concat(Roles.DESKS.stream().sorted(), Stream.of(Roles.CAMUNDA_ADMIN)).toList());
  }
}
