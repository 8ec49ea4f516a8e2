package org.gendan.order.release;

/** What the domain tells the process of a hold. */
public interface GoodsHoldFlow {

  /** Goods are held. */
  void held(GoodsHold hold, String orderNo);

  /** Look again: they are released. */
  void released(GoodsHold hold);
}
