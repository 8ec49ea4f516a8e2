package org.gendan.order.hold;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * The warehouse has shipped an order that was held.
 *
 * @param holds the refs of the holds that were open
 */
@NamedInterface
public record HeldOrderLeft(String orderId, String shipmentId, List<String> holds) {}
