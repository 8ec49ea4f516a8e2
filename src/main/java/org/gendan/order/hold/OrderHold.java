package org.gendan.order.hold;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Why an order may not leave the house.
 *
 * @param ref id of the case that placed it; used once
 * @param text for people, or null
 * @param liftedBy who lifted it, or null while it is open
 */
@NamedInterface
public record OrderHold(
    String ref,
    String orderId,
    Reason reason,
    String text,
    String placedBy,
    Instant placedAt,
    String liftedBy,
    Instant liftedAt) {

  /** Who keeps it. */
  @NamedInterface
  public enum Reason {
    /** The customer wants the money back (rows 113, 114 of docs/domain.md). */
    REFUND,
    /** The consignor or finance has ordered that the goods stay (物控, row 149 of docs/domain.md). */
    GOODS,
    /** Freight of the account is unpaid (row 148 of docs/domain.md). */
    DUNNING,
    /** A change of it is not decided yet (rows 12 to 30 of docs/domain.md). */
    AMENDMENT,
    /** Its payment is examined, or was taken back (row 21 of docs/domain.md). */
    PAYMENT;

    public String toLogistics() {
      return switch (this) {
        case REFUND -> "the customer wants the money back, and after-sales is talking about it";
        case GOODS -> "the goods are held until they are released";
        case DUNNING -> "freight is unpaid, and finance has suspended the release";
        case AMENDMENT -> "a change of the order is not decided yet";
        case PAYMENT -> "its payment is examined, or was a wrong entry";
      };
    }
  }

  /** Whether it still keeps the order. */
  public boolean isOpen() {
    return liftedAt == null;
  }
}
