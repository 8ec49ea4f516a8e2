package org.gendan.order;

/** When the customer pays. */
public enum PaymentMethod {
  /** Cash on delivery: the carrier collects. */
  COD,
  /** Paid to the platform before dispatch. */
  PREPAID
}
