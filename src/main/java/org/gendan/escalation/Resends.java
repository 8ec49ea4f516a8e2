package org.gendan.escalation;

import java.util.List;
import org.gendan.refusal.Refusal;

/** Sends the goods of an order again; the capability of orders does. */
public interface Resends {

  /** Whether money of the order goes back. */
  enum Money {
    /** The customer has asked for none. */
    KEPT,
    /** A refund is under way. */
    GOES_BACK,
    WENT_BACK
  }

  /** What the rule has to know of an order. */
  record Standing(Money money, boolean cancelled) {}

  /**
   * Some goods of an order.
   *
   * @param quantity pieces, 1 or more
   */
  record Goods(String sku, int quantity) {}

  /** Where the order stands, and stays until the transaction of the caller ends. */
  Standing standing(String orderId);

  /**
   * Opens an order that costs nothing for goods of another one, once for each case. Joins the
   * transaction of the caller.
   *
   * @param goods what is sent again; everything of the order when empty
   * @return the number of the new order
   * @throws Refusal when the order did not have the goods, or they were sent again already
   */
  String open(String orderId, String exceptionId, List<Goods> goods);
}
