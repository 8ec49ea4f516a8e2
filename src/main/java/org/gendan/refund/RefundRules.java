package org.gendan.refund;

import java.math.BigDecimal;
import java.util.Optional;

/** The decision tables about refunds. */
public interface RefundRules {

  /** Where the goods are when the customer wants the money. */
  enum Stage {
    /** Nothing has left the house. */
    IN_HOUSE,
    ON_THE_WAY,
    /** The carrier cannot find them. */
    LOST,
    /** Not accepted at the door, and under way back. */
    COMING_BACK,
    /** Back in the house. */
    BACK,
    /** With the customer. */
    RECEIVED,
    /** The order was cancelled, and money is left over. */
    CANCELLED
  }

  /**
   * What a refund is about.
   *
   * @param whole whether it is about everything
   * @param daysSinceReceipt business days of the calendar since the day of the receipt; -1 when
   *     there was none
   */
  record Facts(
      Stage stage, RefundKind kind, boolean whole, RefundFault fault, int daysSinceReceipt) {}

  /** Which way a refund takes. */
  enum Route {
    /** Freeze, make one offer, refund at the cut-off at the latest. */
    TALK,
    /** Refund at once. */
    PAY,
    /** The goods come back first. */
    RETURN,
    /** A person of after-sales decides. */
    DECIDE,
    /** Not a refund, but a change of the order. */
    AMEND
  }

  /**
   * The answer of the table.
   *
   * @param withinRight whether the customer needs no reason
   * @param entitlement a sentence for people
   */
  record Ruling(Route route, boolean withinRight, String entitlement) {}

  /** The table {@code refund-route}. */
  Ruling route(Facts facts);

  /**
   * The table {@code retention-offer}: what an offer costs; empty when it may not be made.
   *
   * @param offer a word of the catalogue
   * @param payable what the order costs, in its currency
   * @param pieces how many pieces it has
   */
  Optional<BigDecimal> costOf(String offer, BigDecimal payable, int pieces);

  /** The table {@code refund-payment}: whether the ERP can pay it back by itself. */
  RefundPayment.How payment(String platform, String paymentMethod);
}
