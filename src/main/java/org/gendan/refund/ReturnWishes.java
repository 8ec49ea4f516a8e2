package org.gendan.refund;

/** What refunds want of the goods. */
public interface ReturnWishes {

  /** The wish behind a refund. */
  ReturnWish of(String refundId);
}
