package org.gendan.refund;

import java.math.BigDecimal;
import java.util.List;

/**
 * A refund request as it was handed in; nothing of it is checked.
 *
 * @param fault CUSTOMER, COMPANY or CARRIER; null when nobody has said
 * @param lines null or empty for everything
 * @param amount null for everything that was paid
 */
public record RefundSubmission(
    String requestId,
    String kind,
    String reason,
    String fault,
    List<Piece> lines,
    BigDecimal amount) {

  /** Pieces of an item. */
  public record Piece(String sku, Integer quantity) {}
}
