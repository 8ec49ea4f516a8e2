package org.gendan.refund;

/** Where a refund stands. */
public enum RefundStatus {
  /** Before dispatch: after-sales talks with the customer, until the cut-off. */
  TALKING,
  /** Not a matter of course: after-sales decides. */
  DECIDING,
  /** The money may not be the customer's own: risk control says to where it goes. */
  DIRECTING,
  /** The goods come back first. */
  RETURNING,
  /** The money of a cancelled order goes back soon; a cancellation by mistake still stops it. */
  WAITING,
  /** The money is on its way; nothing stops it any more. */
  PAYING,
  /** The customer keeps the order. */
  RECOVERED,
  /** The money is back. */
  REFUNDED,
  /** Over, and nothing was paid that could go back. */
  CANCELLED,
  /** Other goods are on their way. */
  EXCHANGED,
  /** Refused, with the reason. */
  REFUSED,
  /** The goods never came back. */
  LAPSED,
  /** Taken back by a person, because it was asked for by mistake. */
  WITHDRAWN;

  /** Whether nothing more happens. */
  public boolean isOver() {
    return switch (this) {
      case TALKING, DECIDING, DIRECTING, RETURNING, WAITING, PAYING -> false;
      default -> true;
    };
  }
}
