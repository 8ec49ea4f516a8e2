package org.gendan.refund.goodsreturn;

import java.time.Instant;

/**
 * The parcel that brings goods back.
 *
 * @param carrier code such as {@code SF}
 * @param ours whether we have ordered it, and so bear its loss
 * @param namedBy who has said that it was sent, or null as long as nobody has
 */
public record ReturnWaybill(
    String returnId,
    String carrier,
    String waybillNo,
    boolean ours,
    String namedBy,
    Instant namedAt) {}
