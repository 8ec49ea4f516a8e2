package org.gendan.refund;

import java.math.BigDecimal;

/**
 * How the money went back.
 *
 * @param amount two decimals, in the order's currency
 * @param ref number of the payment, or null
 */
public record RefundPayment(BigDecimal amount, How how, String ref) {

  /** Which way. */
  public enum How {
    /** The ERP has told the platform. */
    ERP,
    /** Finance has paid it by hand. */
    OFFLINE,
    /** The bank that the money came from has taken it back already. */
    CHARGED_BACK
  }
}
