package org.gendan.refund.goodsreturn;

import java.time.Instant;

/**
 * What logistics has taken in.
 *
 * @param requestId the caller's own; the same again is the same receipt
 * @param label under which the goods lie aside
 * @param carrier who has brought them, or null
 * @param remark or null
 */
public record ReturnIntake(
    String returnId,
    String requestId,
    int pieces,
    String label,
    String carrier,
    String waybillNo,
    String remark,
    String receivedBy,
    Instant receivedAt) {}
