package org.gendan.refund;

/** Whose doing it is, as the request says. */
public enum RefundFault {
  /** The customer has changed the mind, which needs no reason. */
  CUSTOMER,
  /** Wrong, faulty or late goods. */
  COMPANY,
  /** Lost, damaged or late on the way. */
  CARRIER,
  /** Nobody has said. */
  UNKNOWN
}
