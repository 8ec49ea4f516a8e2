package org.gendan.order;

/**
 * An order has ended before anything of it has left the house, or money has come for one that had
 * ended: what was paid for it goes back.
 *
 * @param order the order as it is now
 * @param fraud whether the money may not be the customer's, so that risk control says to where
 * @param why for people
 */
public record OrderCancelled(Order order, boolean fraud, String why) {}
