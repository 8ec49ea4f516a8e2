package org.gendan.erp;

/** What became of the wish to keep an order in the house. */
public sealed interface HoldOutcome {

  /** The warehouse will not ship it. */
  record Held() implements HoldOutcome {}

  /**
   * It cannot be held any more.
   *
   * @param why the ERP's own words
   */
  record TooLate(String why) implements HoldOutcome {}

  /**
   * The ERP cannot do that by itself: logistics has to talk to the warehouse.
   *
   * @param why for people
   */
  record ByHand(String why) implements HoldOutcome {}
}
