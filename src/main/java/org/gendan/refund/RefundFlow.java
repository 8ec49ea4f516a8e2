package org.gendan.refund;

import java.math.BigDecimal;
import org.gendan.order.Order;

/** What the domain tells the process of a refund. Each call but the first says: look again. */
public interface RefundFlow {

  /**
   * The customer, an agent or the marketplace asked for it, or an order has ended.
   *
   * @param amount what is at stake, in the order's currency, two decimals
   */
  void opened(Refund refund, Order order, BigDecimal amount);

  /** The order has left the house although it was held. */
  void orderLeft(Refund refund);

  /** A person or another case has moved the refund; whatever its process waits for is void. */
  void moved(Refund refund);

  /** Nobody needs to keep the order in the house for this refund any more. */
  void holdLifted(Refund refund);
}
