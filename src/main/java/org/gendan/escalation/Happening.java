package org.gendan.escalation;

/**
 * Something has happened that may end the reason of a case; the table case-ending says of which.
 *
 * @param orderId the order, or null when none is known
 * @param shipmentId the parcel; null when it is about the whole order
 * @param requestId the report whose promise is kept; null when it is about all of them
 */
public record Happening(Kind kind, String orderId, String shipmentId, String requestId) {

  /** What has happened. */
  public enum Kind {
    /** The goods have left the house. */
    DISPATCHED,
    /** The carrier reports something new about the parcel. */
    MOVED,
    /** The carrier says that the parcel was handed over or refused. */
    OUTCOME_REPORTED,
    RETURNED,
    /** Logistics has verified that the customer has signed. */
    SIGNED,
    REFUSED,
    LOST,
    /** What was overdue is done: a ticket or a complaint is answered. */
    KEPT,
    /** The money of the whole order went back. */
    REFUNDED,
    CANCELLED
  }

  /** It happened to a whole order. */
  public static Happening toOrder(Kind kind, String orderId) {
    return new Happening(kind, orderId, null, null);
  }

  /** It happened to a parcel of an order. */
  public static Happening toParcel(Kind kind, String orderId, String shipmentId) {
    return new Happening(kind, orderId, shipmentId, null);
  }

  /**
   * A promise that was reported as overdue is kept.
   *
   * @param orderId the order that the report was about, or null
   * @param requestId of the report
   */
  public static Happening kept(String orderId, String requestId) {
    return new Happening(Kind.KEPT, orderId, null, requestId);
  }
}
