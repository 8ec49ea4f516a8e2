package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Money that came in for an order.
 *
 * @param id ours
 * @param requestId the caller's, unique for the order
 * @param amount in the order's currency, two decimals, more than zero
 * @param method the way it came, such as {@code ALIPAY}, {@code BANK_TRANSFER} or {@link #PLATFORM}
 * @param reference what the way calls it; of each way it is booked once while it stands
 * @param paidAt when the money arrived
 * @param doubled whether it came when the order was covered already and looks like another one (row
 *     21 of docs/domain.md)
 * @param verdict what risk control says of one that is doubled, or null
 * @param withdrawnAt when the entry was taken back as wrong, or null
 * @param withdrawnText why, or null
 */
@NamedInterface
public record Payment(
    String id,
    String orderId,
    String requestId,
    BigDecimal amount,
    String method,
    String reference,
    Instant paidAt,
    boolean doubled,
    Instant recordedAt,
    String recordedBy,
    Verdict verdict,
    Instant withdrawnAt,
    String withdrawnBy,
    String withdrawnText) {

  /** The way of money that the platform reports together with the order. */
  public static final String PLATFORM = "PLATFORM";

  /** What risk control finds. */
  public enum Verdict {
    /** The customer has paid twice; what is too much goes back. */
    GENUINE,
    /** The money is not the customer's; the order is cancelled where it still can be. */
    FRAUD
  }

  /** Whether it counts. */
  public boolean stands() {
    return withdrawnAt == null;
  }

  /** Whether risk control has still to look at it. */
  public boolean isSuspicious() {
    return stands() && doubled && verdict == null;
  }
}
