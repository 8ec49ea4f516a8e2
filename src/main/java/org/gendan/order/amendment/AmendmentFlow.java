package org.gendan.order.amendment;

/** What the domain tells the process of a change. Each call but the first only says: look again. */
public interface AmendmentFlow {

  /** A customer or an agent asks for a change. */
  void requested(Amendment amendment, String orderNo);

  /** The carrier has answered. */
  void carrierAnswered(Amendment amendment);
}
