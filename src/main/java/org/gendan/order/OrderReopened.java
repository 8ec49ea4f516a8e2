package org.gendan.order;

/**
 * A cancellation was a mistake and is taken back. A desk that has done outside what cannot be
 * undone refuses it.
 *
 * @param order the order as it is now
 * @param why the person's words
 */
public record OrderReopened(Order order, String why) {}
