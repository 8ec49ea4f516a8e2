package org.gendan.money.payment;

import org.springframework.modulith.NamedInterface;

/**
 * A payment is not made, and its time is over; told in the same transaction.
 *
 * @param payment what is late
 */
@NamedInterface
public record PaymentLate(MoneyPayment payment) {}
