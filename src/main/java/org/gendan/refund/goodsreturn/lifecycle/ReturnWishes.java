package org.gendan.refund.goodsreturn.lifecycle;

import org.gendan.refund.goodsreturn.ReturnWish;

/** What refunds want of the goods. */
public interface ReturnWishes {

  /** The wish behind a refund. */
  ReturnWish of(String refundId);
}
