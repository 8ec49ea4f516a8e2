package org.gendan.security;

import java.util.Set;

/**
 * The groups of docs/architecture.md#who-may-do-what; each is also the candidate group that models
 * name.
 */
public final class Roles {

  public static final String ORDER_AGENTS = "order-agents";
  public static final String AFTER_SALES = "after-sales";
  public static final String LOGISTICS = "logistics";
  public static final String TEAM_LEADS = "team-leads";
  public static final String SUPERVISORS = "supervisors";
  public static final String DEPARTMENT_HEADS = "department-heads";
  public static final String TECH_SUPPORT = "tech-support";
  public static final String RISK_CONTROL = "risk-control";
  public static final String QUALITY = "quality";
  public static final String FINANCE = "finance";
  public static final String ANALYSTS = "analysts";
  public static final String CAMUNDA_ADMIN = "camunda-admin";

  /** The groups whose members work on orders in Tasklist. */
  public static final Set<String> DESKS =
      Set.of(
          ORDER_AGENTS,
          AFTER_SALES,
          LOGISTICS,
          TEAM_LEADS,
          SUPERVISORS,
          DEPARTMENT_HEADS,
          TECH_SUPPORT,
          RISK_CONTROL,
          QUALITY,
          FINANCE);

  /** Every group there is. */
  public static final Set<String> ALL =
      Set.of(
          ORDER_AGENTS,
          AFTER_SALES,
          LOGISTICS,
          TEAM_LEADS,
          SUPERVISORS,
          DEPARTMENT_HEADS,
          TECH_SUPPORT,
          RISK_CONTROL,
          QUALITY,
          FINANCE,
          ANALYSTS,
          CAMUNDA_ADMIN);

  private Roles() {}
}
