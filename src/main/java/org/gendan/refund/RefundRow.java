package org.gendan.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A row of {@code refund}. */
record RefundRow(
    String refundId,
    String orderId,
    String requestId,
    String fingerprint,
    RefundKind kind,
    String reason,
    RefundFault fault,
    boolean withinRight,
    boolean whole,
    BigDecimal amountAsked,
    String currency,
    RefundStatus status,
    String entitlement,
    String askedBy,
    Instant askedAt,
    boolean holdOut,
    String offer,
    BigDecimal offerCost,
    String offeredBy,
    Instant offeredAt,
    RefundTalk.Answer answer,
    String answeredBy,
    Instant answeredAt,
    String remark,
    RefundFault faultFound,
    boolean suspicious,
    String payTo,
    String decidedBy,
    String decisionText,
    boolean erpHeld,
    BigDecimal paidAmount,
    RefundPayment.How paidHow,
    String paidRef,
    Instant closedAt,
    int version) {

  Refund toRefund(List<RefundLine> lines) {
    return new Refund(
        refundId,
        orderId,
        requestId,
        fingerprint,
        kind,
        reason,
        fault,
        withinRight,
        whole,
        lines,
        amountAsked,
        currency,
        status,
        entitlement,
        askedBy,
        askedAt,
        new RefundTalk(
            holdOut,
            offer,
            offerCost,
            offeredBy,
            offeredAt,
            answer,
            answeredBy,
            answeredAt,
            remark),
        new RefundFindings(
            faultFound == null ? RefundFault.UNKNOWN : faultFound,
            suspicious,
            payTo,
            decidedBy,
            decisionText),
        erpHeld,
        paidHow == null ? null : new RefundPayment(paidAmount, paidHow, paidRef),
        closedAt,
        version);
  }
}
