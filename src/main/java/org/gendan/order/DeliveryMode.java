package org.gendan.order;

/** How the goods reach the customer (DOMAIN rows 7, 8). */
public enum DeliveryMode {
  COURIER,
  /** 送货到楼下: to the foot of the building. */
  TO_BUILDING,
  /** 送货上楼: to the customer's door. */
  UPSTAIRS,
  /** 自提: the customer fetches the goods. */
  SELF_PICKUP
}
