package org.gendan.order;

/** Where an order stands. */
public enum OrderStatus {
  UNPAID,
  CONFIRMING,
  ON_HOLD,
  CONFIRMED,
  BACKORDERED,
  READY_TO_SHIP,
  DISPATCHED,
  SIGNED,
  COMPLETED,
  RETURNING,
  RETURNED,
  REFUNDED,
  CANCELLED
}
