package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Money of an order that goes back to the customer.
 *
 * @param ref id of the case that gives it
 * @param amount two decimals, zero or more
 */
@NamedInterface
public record Payback(
    String ref,
    String orderId,
    BigDecimal amount,
    Status status,
    Instant reservedAt,
    Instant settledAt) {

  /** How far it is. */
  public enum Status {
    /** Promised to nobody else. */
    RESERVED,
    PAID,
    /** Not needed; others may have it. */
    RELEASED
  }
}
