package org.gendan.report.fact;

import java.time.Instant;

/**
 * A fact as its source tells it; null is nothing.
 *
 * @param sourceId key of the row that it is made of
 * @param part which of several facts of that row
 * @param at when it counts
 * @param began when its time began
 * @param ended when its time ended
 * @param fen money, in 1/100 of the order's currency
 */
record FactRow(
    String sourceId,
    String part,
    FactKind kind,
    Instant at,
    String orderId,
    String platform,
    String carrier,
    String desk,
    String agent,
    String cause,
    String outcome,
    Boolean late,
    Instant began,
    Instant ended,
    Long fen) {}
