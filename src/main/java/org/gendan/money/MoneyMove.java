package org.gendan.money;

import java.math.BigDecimal;

/**
 * What is to be written into the ledger.
 *
 * @param caseRef id of what asks, at most 64 characters; of one kind it is written once
 * @param amount in the currency of the order, zero or more
 * @param cause why, for people
 * @param askedBy user id of the person who asked, or {@code system}
 * @param approval of another person, or null
 */
public record MoneyMove(
    String orderId,
    MoneyKind kind,
    String caseRef,
    BigDecimal amount,
    String cause,
    String askedBy,
    MoneyApproval approval) {

  /** What nobody has to approve. */
  public static MoneyMove of(
      String orderId,
      MoneyKind kind,
      String caseRef,
      BigDecimal amount,
      String cause,
      String askedBy) {
    return new MoneyMove(orderId, kind, caseRef, amount, cause, askedBy, null);
  }

  /** The same, approved by another person. */
  public MoneyMove with(MoneyApproval other) {
    return new MoneyMove(orderId, kind, caseRef, amount, cause, askedBy, other);
  }
}
