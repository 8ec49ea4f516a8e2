package org.gendan.erp;

import java.util.List;
import java.util.Objects;

/**
 * Returned goods that have been inspected and go back on the shelf or aside.
 *
 * @param receiptId ours, at most 40 characters; the same id takes effect once
 * @param refund the refund that brought them
 * @param pieces what was found, line by line
 * @param remark the inspector's, or null
 */
public record ReturnReceipt(
    String receiptId, RefundCase refund, List<Pieces> pieces, String remark) {

  /** Pieces of one line, either all good or all defective. */
  public record Pieces(String sku, int quantity, boolean defective) {}

  /** Refuses a receipt that could not be recognized again. */
  public ReturnReceipt {
    Objects.requireNonNull(refund, "refund");
    pieces = List.copyOf(pieces);
    if (receiptId == null || receiptId.isBlank() || receiptId.length() > 40) {
      throw new IllegalArgumentException(
          "A receipt needs an id of 1 to 40 characters, not '%s'".formatted(receiptId));
    }
  }
}
