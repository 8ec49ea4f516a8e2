package org.gendan.escalation;

/**
 * What a case has to know of the order it is about.
 *
 * @param orderNo the platform's number
 * @param valueFen amount payable in fen
 * @param amount the same for people, with its currency
 * @param vip whether the customer is one
 * @param language {@code zh} or {@code en}, in which the customer is told
 * @param lines what was ordered, one line each
 * @param stage how far the order is
 * @param onlyParcel our id of its parcel when it has one alone, or null
 */
public record Subject(
    String orderId,
    String orderNo,
    long valueFen,
    String amount,
    boolean vip,
    String customerName,
    String customerPhone,
    String language,
    String lines,
    Stage stage,
    String onlyParcel) {

  /** How far an order is. */
  public enum Stage {
    UNPAID,
    /** Nothing has left. */
    TO_SHIP,
    UNDER_WAY,
    /** The carrier says that every parcel was signed for; logistics has not verified it. */
    SAID_DELIVERED,
    /** Logistics has verified that the customer has signed. */
    DELIVERED,
    COMING_BACK,
    /** It has ended, and something of it had left. */
    OVER,
    /** It has ended before anything left. */
    NEVER_SENT
  }
}
