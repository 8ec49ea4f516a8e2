package org.gendan.notify.customer;

import org.springframework.modulith.NamedInterface;

/** Makes links to the customers' pages of orders, for texts that want one. */
@NamedInterface
public interface OrderLinks {

  /**
   * A new link, of which nothing but its digest is kept.
   *
   * @throws org.gendan.refusal.Refusal when there are no such pages, or no address to send
   */
  String linkTo(String orderId);
}
