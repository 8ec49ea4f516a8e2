package org.gendan.order.amendment;

/** What analysts have ruled about changes (DMN {@code amendment-route}). */
public interface AmendmentTables {

  /** What becomes of a change. */
  enum Route {
    /** The order is edited. */
    EDIT,
    /** Those who pack and ship are told. */
    NOTE,
    /** A linked order is opened. */
    REPLENISH,
    /** The order is void, a linked order takes its place. */
    REPLACE,
    /** The carrier is asked, and its answer decides. */
    CARRIER,
    /** Nothing is changed. */
    REFUSE
  }

  /**
   * The rule for a change.
   *
   * @param proofNeeded whether written proof must be there
   * @param yesNeeded whether the customer must have said yes
   * @param approver the group that decides, or null
   * @param why why nothing is changed; empty unless refused
   */
  record Ruling(Route route, boolean proofNeeded, boolean yesNeeded, String approver, String why) {}

  /** What becomes of a change at this stage. */
  Ruling route(AmendmentStage stage, Amendment.Kind kind);
}
