package org.gendan.order;

/**
 * Published, in the transaction in which it happened, for what looks at an order when it changes.
 *
 * @param order as it is now
 */
public record OrderSaved(Order order) {}
