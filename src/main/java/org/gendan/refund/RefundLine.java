package org.gendan.refund;

/**
 * Pieces of one line of the order.
 *
 * @param lineNo its place in the order, from 1
 */
public record RefundLine(int lineNo, String sku, int quantity) {}
