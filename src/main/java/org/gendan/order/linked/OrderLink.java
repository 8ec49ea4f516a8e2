package org.gendan.order.linked;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * That one order was opened because of another.
 *
 * @param orderId the new order
 * @param originOrderId the order that was there before
 * @param ref id of the case that asked for the new order, unique for its kind
 */
@NamedInterface
public record OrderLink(
    String orderId, String originOrderId, Kind kind, String ref, Instant linkedAt) {

  /** Why an order follows from another. */
  @NamedInterface
  public enum Kind {
    /** Other goods for those that came back. */
    EXCHANGE("E"),
    /** The same goods for those that came back faulty. */
    REPLACEMENT("R"),
    /** The same goods again, because they were lost or short. */
    RESEND("S"),
    /** What a confirmed order can no longer take in (row 14 of docs/domain.md). */
    REPLENISHMENT("P"),
    /** The note that takes the place of a void one (rows 27 to 29 of docs/domain.md). */
    AMENDMENT("A");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /** The letter that the number of the new order carries behind the number of the other. */
    public String letter() {
      return letter;
    }
  }
}
