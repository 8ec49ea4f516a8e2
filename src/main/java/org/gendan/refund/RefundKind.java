package org.gendan.refund;

/** What the customer wants. */
public enum RefundKind {
  /** The money; nothing comes back. */
  REFUND_ONLY,
  /** The money for goods that come back. */
  RETURN_AND_REFUND,
  /** Other goods for those that come back. */
  EXCHANGE
}
