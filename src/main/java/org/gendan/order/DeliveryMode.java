package org.gendan.order;

/** How the goods reach the customer (rows 7, 8 of docs/domain.md). */
public enum DeliveryMode {
  COURIER,
  /** To the foot of the building. */
  TO_BUILDING,
  /** To the customer's door. */
  UPSTAIRS,
  /** The customer fetches the goods. */
  SELF_PICKUP
}
