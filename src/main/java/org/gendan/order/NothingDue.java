package org.gendan.order;

/**
 * The price of an unpaid order has come down to nothing, so that it waits for no money any more.
 *
 * @param order the order as it is now
 */
public record NothingDue(Order order) {}
