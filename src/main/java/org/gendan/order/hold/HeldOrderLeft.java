package org.gendan.order.hold;

import java.util.List;

/**
 * The warehouse has shipped an order that was held.
 *
 * @param holds the refs of the holds that were open
 */
public record HeldOrderLeft(String orderId, String shipmentId, List<String> holds) {}
