package org.gendan.order.lifecycle;

import org.gendan.order.Order;
import org.springframework.modulith.NamedInterface;

/**
 * All parcels of an order are verified, and at least one was refused or is lost; told in the same
 * transaction to who looks after the goods and the money.
 *
 * @param order the order as it is now
 * @param lost whether every parcel that was not signed is lost, so that nothing comes back
 */
@NamedInterface
public record DeliveryFailed(Order order, boolean lost) {}
