package org.gendan.refund.goodsreturn;

/** Where the goods of a return are, as far as its next step depends on it. */
public enum ReturnPlace {
  /** On the way to us, or stopped on the way to the customer. */
  UNDER_WAY,
  /** Whether they come back is the customer's to say. */
  WITH_CUSTOMER,
  /** The customer keeps them, or has sent nothing in time. */
  KEPT,
  /** Logistics has them. */
  RECEIVED,
  /** Quality has looked at them. */
  INSPECTED,
  /** The carrier cannot find them. */
  LOST
}
