package org.gendan.refund.goodsreturn;

/** What the domain tells the processes of a return. Each call only says: look again. */
public interface ReturnFlow {

  /** The customer has sent the goods. */
  void shipped(GoodsReturn goods);

  /** The goods are somewhere else than where the return waits for them. */
  void moved(GoodsReturn goods);

  /** Quality has looked at them. */
  void inspected(GoodsReturn goods);

  /** Some of the goods go back to the customer. */
  void sendBack(GoodsReturn goods);
}
