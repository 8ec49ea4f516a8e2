package org.gendan.refund;

/** What may still be given to customers this month; other flows that give something ask here. */
public interface DiscountLedger {

  /**
   * Takes an offer of money from the quota of whoever makes it, within that person's own authority
   * (DOMAIN rows 117, 118). The same reference again answers the same and takes nothing more. Joins
   * the transaction of the caller, which must be one.
   *
   * @param agent user id of whoever makes the offer
   * @param ref id of the offer, at most 100 characters
   * @param pieces pieces of the order that the offer is about, 1 or more
   * @param amountFen the whole offer in fen
   * @return false when it is beyond the authority, the times or the money of the month
   */
  boolean tryGrant(
      String agent, String orderId, String orderNo, String ref, int pieces, long amountFen);
}
