package org.gendan.erp;

/** The life of a refund, as far as an ERP is told of it. */
public enum RefundStep {
  /** The customer has asked. */
  APPLIED,
  /** We agree; the goods may come. */
  AGREED,
  /** The customer has sent the goods. */
  SENT_BACK,
  /** The money is back with the customer. */
  PAID,
  /** The customer, or we, have taken it back. */
  WITHDRAWN
}
