package org.gendan.order;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an order stands, and where it may go from there. */
public enum OrderStatus {
  /** Waits for the customer's money. */
  UNPAID,
  /** An agent confirms it with the customer (稳单). */
  CONFIRMING,
  /** A team lead or risk control decides. */
  ON_HOLD,
  /** The customer stands by it. */
  CONFIRMED,
  /** The ERP is short of something. */
  BACKORDERED,
  /** Stock is reserved; logistics may ship. */
  READY_TO_SHIP,
  /** On its way. */
  DISPATCHED,
  /** Logistics has verified that the customer signed. */
  SIGNED,
  /** Done. */
  COMPLETED,
  /** Logistics has verified that the customer refused; the parcel comes back. */
  RETURNING,
  /** The parcel is back. */
  RETURNED,
  /** The money is paid back. */
  REFUNDED,
  /** Ended before dispatch. */
  CANCELLED;

  private static final Map<OrderStatus, Set<OrderStatus>> NEXT =
      Map.ofEntries(
          Map.entry(UNPAID, EnumSet.of(CONFIRMING, CANCELLED)),
          Map.entry(CONFIRMING, EnumSet.of(CONFIRMED, ON_HOLD, CANCELLED, REFUNDED)),
          Map.entry(ON_HOLD, EnumSet.of(CONFIRMING, CANCELLED, REFUNDED)),
          Map.entry(CONFIRMED, EnumSet.of(BACKORDERED, READY_TO_SHIP, CANCELLED, REFUNDED)),
          Map.entry(BACKORDERED, EnumSet.of(CONFIRMED, CANCELLED, REFUNDED)),
          Map.entry(READY_TO_SHIP, EnumSet.of(DISPATCHED, CANCELLED, REFUNDED)),
          Map.entry(DISPATCHED, EnumSet.of(SIGNED, RETURNING)),
          Map.entry(SIGNED, EnumSet.of(COMPLETED)),
          Map.entry(COMPLETED, EnumSet.of(RETURNED, REFUNDED)),
          Map.entry(RETURNING, EnumSet.of(RETURNED, REFUNDED)),
          Map.entry(RETURNED, EnumSet.of(REFUNDED)),
          Map.entry(REFUNDED, EnumSet.noneOf(OrderStatus.class)),
          Map.entry(CANCELLED, EnumSet.noneOf(OrderStatus.class)));

  private static final Set<OrderStatus> SHIPPED =
      EnumSet.of(DISPATCHED, SIGNED, COMPLETED, RETURNING, RETURNED, REFUNDED);

  /** Whether an order may go from here to there. */
  public boolean mayBecome(OrderStatus next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether a correction of what it was shipped with may take an order back there. */
  boolean mayGoBackTo(OrderStatus earlier) {
    return SHIPPED.contains(this)
        && this != earlier
        && (earlier == DISPATCHED || earlier == READY_TO_SHIP);
  }

  /** Whether nothing has left the house yet, so that the order can still be cancelled. */
  public boolean isBeforeDispatch() {
    return mayBecome(CANCELLED);
  }
}
