package org.gendan.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A refund as the ERP is told of it.
 *
 * @param refundId ours, at most 40 characters; the ERP's idempotency key of this refund
 * @param order the order it belongs to
 * @param kind what comes back
 * @param parts what of the order it is about, at least one line
 * @param reason in words
 * @param askedAt when the customer asked for it
 * @param waybill of the parcel that comes back, or null as long as there is none
 */
public record RefundCase(
    String refundId,
    SalesOrder order,
    Kind kind,
    List<Part> parts,
    String reason,
    Instant askedAt,
    ReturnWaybill waybill) {

  private static final int MOST_ID = 40;

  /** What comes back to whom. */
  public enum Kind {
    /** Nothing was paid, and nothing leaves the house. */
    CANCEL,
    /** The money, before anything has left. */
    BEFORE_DISPATCH,
    /** The goods and the money. */
    RETURN,
    /** The goods; others are sent. */
    EXCHANGE,
    /** The money only, although the goods have left. */
    WITHOUT_RETURN
  }

  /**
   * A part of one line.
   *
   * @param lineNo its place in the order, from 1
   * @param quantity pieces
   * @param amount money that goes back for it
   */
  public record Part(int lineNo, int quantity, BigDecimal amount) {}

  /** The parcel that brings the goods back. */
  public record ReturnWaybill(String carrier, String waybillNo) {}

  /** Refuses a refund that could not be recognized again, or that is about nothing. */
  public RefundCase {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(kind, "kind");
    parts = List.copyOf(parts);
    if (refundId == null || refundId.isBlank() || refundId.length() > MOST_ID) {
      throw new IllegalArgumentException(
          "A refund needs an id of 1 to %d characters, not '%s'".formatted(MOST_ID, refundId));
    }
    if (parts.isEmpty()
        || parts.stream().anyMatch(p -> p.lineNo() < 1 || p.lineNo() > order.lines().size())) {
      throw new IllegalArgumentException(
          "Refund %s must name lines 1 to %d of its order"
              .formatted(refundId, order.lines().size()));
    }
  }

  /** The whole order; the amount is spread over its lines to the cent. */
  public static RefundCase whole(
      String refundId,
      SalesOrder order,
      Kind kind,
      BigDecimal amount,
      String reason,
      Instant askedAt) {
    List<BigDecimal> shares = Shares.of(amount, order);
    List<Part> parts =
        java.util.stream.IntStream.range(0, shares.size())
            .mapToObj(i -> new Part(i + 1, order.lines().get(i).quantity(), shares.get(i)))
            .toList();
    return new RefundCase(refundId, order, kind, parts, reason, askedAt, null);
  }

  /** The line that a part is about. */
  public SalesOrder.Item line(Part part) {
    return order.lines().get(part.lineNo() - 1);
  }

  /** All money of this refund. */
  public BigDecimal amount() {
    return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
