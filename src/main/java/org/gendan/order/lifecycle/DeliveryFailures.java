package org.gendan.order.lifecycle;

import org.gendan.order.Order;
import org.springframework.modulith.NamedInterface;

/**
 * Who looks after the goods and the money of an order whose parcels were not all accepted;
 * implemented where refunds are.
 */
@NamedInterface
public interface DeliveryFailures {

  /**
   * All parcels are verified, and at least one was refused or is lost. Joins the caller's
   * transaction.
   *
   * @param lost whether every parcel that was not signed is lost, so that nothing comes back
   */
  void look(Order order, boolean lost);
}
