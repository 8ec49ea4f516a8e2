package org.gendan.order.dunning;

import java.math.BigDecimal;
import java.time.Instant;
import org.gendan.refusal.Refusal;

/**
 * Freight that an account owes (row 148 of docs/domain.md).
 *
 * @param id our id, the business key of its process
 * @param account the phone number of the consignee whose releases depend on it
 * @param amountFen what is owed, in fen
 * @param paidFen what was paid of it, in fen
 * @param dueAt until when it is to be paid
 * @param text what it is for, or null
 * @param version counts the changes
 */
public record Dunning(
    String id,
    String invoiceNo,
    String account,
    long amountFen,
    long paidFen,
    Instant dueAt,
    Status status,
    String text,
    String openedBy,
    Instant openedAt,
    int version) {

  /** Where it stands. */
  public enum Status {
    INVOICED,
    REMINDED,
    /** No releases to this account until it is paid. */
    SUSPENDED,
    PAID,
    WAIVED;

    /** Whether nothing is owed any more. */
    public boolean isOver() {
      return this == PAID || this == WAIVED;
    }
  }

  /** What is still owed, in yuan. */
  public BigDecimal open() {
    return BigDecimal.valueOf(status.isOver() ? 0 : amountFen - paidFen, 2);
  }

  Dunning paid(long fen) {
    long sum = paidFen + fen;
    if (status.isOver() || sum > amountFen) {
      throw Refusal.conflict(
          "Of invoice %s %s are open, not %s; book the rest elsewhere",
          invoiceNo, open(), BigDecimal.valueOf(fen, 2));
    }
    return with(sum == amountFen ? Status.PAID : status, sum, dueAt);
  }

  Dunning to(Status next) {
    if (status.isOver()) {
      throw Refusal.conflict("Invoice %s is %s already", invoiceNo, status);
    }
    return with(next, paidFen, dueAt);
  }

  Dunning later(Instant due) {
    return to(Status.INVOICED).with(Status.INVOICED, paidFen, due);
  }

  private Dunning with(Status next, long paid, Instant due) {
    return new Dunning(
        id, invoiceNo, account, amountFen, paid, due, next, text, openedBy, openedAt, version);
  }
}
