package org.gendan.refund;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The one talk before dispatch, and what came of it. Nothing in it is ever overwritten.
 *
 * @param heldOut whether nobody talks, so that talks can be measured
 * @param offer the one that was made, or null
 * @param offerCost what it costs us, in the order's currency, or null
 * @param answer what the customer said, or null while nobody knows
 */
public record RefundTalk(
    boolean heldOut,
    String offer,
    BigDecimal offerCost,
    String offeredBy,
    Instant offeredAt,
    Answer answer,
    String answeredBy,
    Instant answeredAt,
    String remark) {

  /** What a talk comes to. */
  public enum Answer {
    /** The customer keeps the order. */
    RECOVERED,
    /** The customer wants the money. */
    REFUND,
    /** Nobody was reached before the cut-off. */
    UNREACHABLE,
    /** The cut-off came first. */
    SILENT
  }

  public static RefundTalk none(boolean heldOut) {
    return new RefundTalk(heldOut, null, null, null, null, null, null, null, null);
  }

  public RefundTalk answered(Answer said, String by, Instant at, String why) {
    return new RefundTalk(heldOut, offer, offerCost, offeredBy, offeredAt, said, by, at, why);
  }

  public RefundTalk offered(String what, BigDecimal cost, String by, Instant at) {
    return new RefundTalk(heldOut, what, cost, by, at, answer, answeredBy, answeredAt, remark);
  }
}
