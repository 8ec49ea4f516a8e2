package org.gendan.money.payment;

import org.springframework.modulith.NamedInterface;

/** Is told of payments that are late; the capability of exceptions is. */
@NamedInterface
public interface PaymentAlarm {

  /** The payment is not made, and its time is over. */
  void late(MoneyPayment payment);
}
