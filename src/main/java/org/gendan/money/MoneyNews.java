package org.gendan.money;

/**
 * What happened to money of an order; who keeps the order's story writes it down.
 *
 * @param kind stable word such as {@code COMPENSATION_PAID}
 * @param text sentence for people
 * @param ref id of what it is about
 */
public record MoneyNews(String orderId, String kind, String text, String ref) {}
