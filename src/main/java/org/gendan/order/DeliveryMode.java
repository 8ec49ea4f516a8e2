package org.gendan.order;

/** How the goods reach the customer (rows 7, 8 of docs/domain.md). */
public enum DeliveryMode {
  COURIER("快递送货"),
  /** To the foot of the building. */
  TO_BUILDING("送货到楼下"),
  /** To the customer's door. */
  UPSTAIRS("送货上楼"),
  /** The customer fetches the goods. */
  SELF_PICKUP("自提");

  private final String toCustomer;

  DeliveryMode(String toCustomer) {
    this.toCustomer = toCustomer;
  }

  /** What a message to the customer calls it. */
  public String toCustomer() {
    return toCustomer;
  }
}
