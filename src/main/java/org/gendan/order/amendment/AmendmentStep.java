package org.gendan.order.amendment;

/**
 * Where a change stands.
 *
 * @param approvingGroup who approves it; null when no approval is needed
 * @param customerToTell whether the customer is still to be told what came of it
 * @param changeMade whether the change was made
 */
public record AmendmentStep(
    Next next, String approvingGroup, boolean customerToTell, boolean changeMade) {

  /** What comes next. */
  public enum Next {
    /** The yes of the customer. */
    CONFIRM,
    APPROVE,
    /** The answer of the carrier. */
    CARRIER,
    /** It is made, and the ERP has to learn it. */
    PUSH,
    /** Nothing but that the customer is told. */
    DECIDED
  }
}
