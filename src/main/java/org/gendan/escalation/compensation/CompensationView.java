package org.gendan.escalation.compensation;

import java.math.BigDecimal;

/** Compensations as the API shows them. */
public final class CompensationView {

  private CompensationView() {}

  /** A compensation; amounts in the order's currency. */
  public record Money(
      String compensationId,
      BigDecimal amount,
      BigDecimal standard,
      String status,
      String askedBy,
      String decidedBy) {

    public static Money of(Compensation compensation) {
      return new Money(
          compensation.id(),
          BigDecimal.valueOf(compensation.amountFen(), 2),
          BigDecimal.valueOf(compensation.standardFen(), 2),
          compensation.status().name(),
          compensation.askedBy(),
          compensation.decidedBy());
    }
  }
}
