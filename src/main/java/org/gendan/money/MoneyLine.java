package org.gendan.money;

import java.math.BigDecimal;
import java.time.Instant;
import org.gendan.row.ColumnText;

/**
 * A line of the ledger of an order. Lines are added and never changed.
 *
 * @param amount two decimals, in the currency of the order, never below zero
 * @param caseRef id of the refund, compensation, claim or payment that it is about
 * @param turn the how-manieth time this case takes this step, from 1
 * @param cause why, in a sentence or a word for people
 * @param askedBy user id of the person who asked for it, or {@code system}
 * @param approvedBy user id of the other person who approved it, or null where nobody has to
 * @param actor user id of the person who wrote the line, or {@code system}
 */
public record MoneyLine(
    String orderId,
    MoneyKind kind,
    Step step,
    BigDecimal amount,
    String caseRef,
    int turn,
    String cause,
    String askedBy,
    String approvedBy,
    String actor,
    Instant at) {

  private static final int MOST_CAUSE = 500;

  /** How far it is. */
  public enum Step {
    /** Set aside: promised to nobody else. */
    PROMISED,
    /** What was promised is not needed, or promised anew at another amount. */
    RELEASED,
    /** It has gone in or out. */
    BOOKED,
    /** It was booked by mistake. */
    REVERSED
  }

  /** Keeps the cause as far as its column holds it. */
  public MoneyLine {
    amount = amount.setScale(2);
    cause = ColumnText.cut(cause, MOST_CAUSE);
  }
}
