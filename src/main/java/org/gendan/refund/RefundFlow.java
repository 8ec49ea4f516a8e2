package org.gendan.refund;

/** What the domain tells the process of a refund. Each call but the first says: look again. */
public interface RefundFlow {

  /** The customer, an agent or the marketplace asked for it. */
  void opened(Refund refund, String orderNo);

  /** The order has left the house although it was held. */
  void orderLeft(Refund refund);

  /** Nobody needs to keep the order in the house for this refund any more. */
  void holdLifted(Refund refund);
}
