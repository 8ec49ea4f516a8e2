package org.gendan.refund.goodsreturn;

/**
 * Pieces of one line of the order that come back.
 *
 * @param lineNo its place in the order, from 1
 * @param quantity pieces
 */
public record ReturnLine(int lineNo, String sku, String name, int quantity) {}
