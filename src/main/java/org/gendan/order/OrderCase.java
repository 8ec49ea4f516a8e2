package org.gendan.order;

/** A case about an order, whose story the order tells, too. */
public interface OrderCase {

  /** The case's own id, by which the story refers to it. */
  String id();

  /** The order; null where a case knows none. */
  String orderId();
}
