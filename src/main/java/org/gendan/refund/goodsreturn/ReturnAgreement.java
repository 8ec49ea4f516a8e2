package org.gendan.refund.goodsreturn;

import java.time.Instant;

/**
 * What the customer has said to the quote, once and for all.
 *
 * @param remark of the agent who noted it, or null
 */
public record ReturnAgreement(
    String returnId, Answer answer, String remark, String notedBy, Instant notedAt) {

  /** What a customer can choose. */
  public enum Answer {
    /** We collect at the quoted price. */
    COLLECT,
    /** The customer sends; nothing is deducted. */
    OWN_WAY,
    /** The customer keeps the goods. */
    KEEP
  }
}
