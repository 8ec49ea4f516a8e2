package org.gendan.money.payment;

import java.math.BigDecimal;
import org.springframework.modulith.NamedInterface;

/** Answers who is paid, and pays through the platform; the capability of refunds does. */
@NamedInterface
public interface Payees {

  /**
   * Whom the money is for.
   *
   * @param language {@code zh} or {@code en}
   */
  @NamedInterface
  record Payee(String platform, String name, String phone, String language) {}

  /** The customer of an order. */
  Payee of(String orderId);

  /**
   * Pays back through the platform that took the customer's money, once; safe to repeat.
   *
   * @param ref id of the payment, at most 40 characters
   * @return false when the platform cannot, or does not take it; nothing has happened then
   */
  boolean payThroughPlatform(String orderId, String ref, BigDecimal amount, String cause);
}
