package org.gendan.refund.goodsreturn.correction;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One correction of a return; written once, but for what finance did about its difference.
 *
 * @param requestId the caller's own; the same again is the same correction
 * @param beforeText what had been written, in words
 * @param afterText what is right, in words
 * @param difference what would be owed now less what was settled, in the order's currency; negative
 *     when too much was settled, null when it was corrected before the settlement
 * @param settledAs what finance did about the difference, or null
 * @param reference number of the payment, or null
 */
public record ReturnCorrection(
    String correctionId,
    String refundId,
    String requestId,
    What what,
    String beforeText,
    String afterText,
    String reason,
    String correctedBy,
    Instant correctedAt,
    BigDecimal difference,
    Settled settledAs,
    String reference,
    String settledText,
    String settledBy,
    Instant settledAt) {

  /** What was written wrongly. */
  public enum What {
    RECEIPT,
    /** The goods never came: the receipt belongs to another return. */
    RECEIPT_WITHDRAWN,
    INSPECTION
  }

  /** What finance did about a difference. */
  public enum Settled {
    /** The customer has the rest. */
    PAID,
    /** The customer has given back what was too much. */
    GOT_BACK,
    /** What was too much stays with the customer. */
    WAIVED
  }

  /** Whether finance has something to do. */
  boolean isForFinance() {
    return difference != null && difference.signum() != 0;
  }

  /** As it is known to a caller. */
  boolean isOf(String otherRequest) {
    return requestId.equals(otherRequest);
  }
}
