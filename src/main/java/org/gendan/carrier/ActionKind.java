package org.gendan.carrier;

/** What a carrier can be asked to do with a parcel that is on its way. */
public enum ActionKind {
  /** Deliver before others (优先派送). */
  EXPEDITE,
  /** Try again, on a date when one is given (再派). */
  REDELIVER,
  /** Keep it until a date (改派送时间). */
  HOLD,
  /** Keep it for the consignee to collect (改自取). */
  SELF_PICKUP,
  /** Deliver to another address (转寄). */
  REDIRECT,
  /** Stop it and send it back (退回). */
  RETURN_TO_SENDER
}
