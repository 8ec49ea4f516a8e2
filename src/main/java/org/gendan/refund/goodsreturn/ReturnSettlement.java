package org.gendan.refund.goodsreturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a return came to.
 *
 * @param acceptedAmount what is owed for the accepted pieces, in the order's currency, two
 *     decimals; what was agreed for the way back is deducted already. Whether so much was ever paid
 *     is for the refund that pays it to find out
 * @param deductedAmount what was agreed for the way back
 * @param parts the accepted pieces of each line with their money; they add up to the amount before
 *     deduction, less the freight of the way out
 * @param linkedOrderId the order that sends other goods, or null
 * @param text why, for people
 * @param refundDueAt until when the law wants the money paid, or null when nothing came
 */
public record ReturnSettlement(
    String returnId,
    ReturnOutcome outcome,
    BigDecimal acceptedAmount,
    BigDecimal deductedAmount,
    List<Part> parts,
    String linkedOrderId,
    String text,
    Instant refundDueAt,
    Instant settledAt) {

  /** Keeps the parts as they are now. */
  public ReturnSettlement {
    parts = List.copyOf(parts);
  }

  /**
   * Pieces of one line that are accepted, and pieces that go back to the customer.
   *
   * @param lineNo its place in the order, from 1
   * @param amount money for the accepted pieces
   */
  public record Part(int lineNo, int accepted, int sentBack, BigDecimal amount) {}
}
