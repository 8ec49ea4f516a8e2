package org.gendan.refund.goodsreturn;

/** What a return came to. */
public enum ReturnOutcome {
  /** Everything is accepted. */
  ACCEPTED,
  /** Some of it is accepted. */
  PARTLY_ACCEPTED,
  /** Other goods are on their way instead. */
  EXCHANGE,
  /** The same goods are on their way again, because the first were not in order. */
  REPLACEMENT,
  /** What came goes back to the customer, with the reason. */
  SENT_BACK,
  /** Nothing came. */
  NOT_RETURNED,
  /** The parcel was stopped on its way, and is back unopened. */
  INTERCEPTED
}
