package org.gendan.refund.goodsreturn;

import java.time.Instant;

/**
 * What a return costs the customer, exactly (row 115 of docs/domain.md).
 *
 * @param payer who pays the way back
 * @param freightFen the way back, in fen
 * @param packingFen in fen
 * @param outwardFreightBack whether the freight of the way out is paid back when everything comes
 *     back
 * @param sendWithinDays the time the customer has from the agreement on
 */
public record ReturnQuote(
    String returnId,
    Payer payer,
    long freightFen,
    long packingFen,
    boolean outwardFreightBack,
    int sendWithinDays,
    Instant quotedAt) {

  /** Who pays. */
  public enum Payer {
    HOUSE,
    CUSTOMER
  }

  /** What the customer pays when we collect the goods, in fen. */
  public long totalFen() {
    return freightFen + packingFen;
  }
}
