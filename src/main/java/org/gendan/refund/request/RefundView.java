package org.gendan.refund.request;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundLine;

/** A refund as the API shows it; instants carry the offset of the business zone. */
record RefundView(
    String refundId,
    String orderId,
    String requestId,
    String kind,
    String reason,
    String fault,
    String faultFound,
    boolean withinRight,
    boolean whole,
    List<RefundLine> lines,
    BigDecimal amountAsked,
    String currency,
    String status,
    String entitlement,
    String askedBy,
    OffsetDateTime askedAt,
    String offer,
    String answer,
    BigDecimal paidAmount,
    String paidHow,
    String paidRef,
    String decidedBy,
    String decision,
    OffsetDateTime closedAt) {

  static RefundView of(Refund refund, ZoneId zone) {
    var payment = refund.payment();
    return new RefundView(
        refund.id(),
        refund.orderId(),
        refund.requestId(),
        refund.kind().name(),
        refund.reason(),
        refund.fault().name(),
        refund.findings().fault().name(),
        refund.withinRight(),
        refund.whole(),
        refund.lines(),
        refund.amountAsked(),
        refund.currency(),
        refund.status().name(),
        refund.entitlement(),
        refund.askedBy(),
        BusinessTime.at(refund.askedAt(), zone),
        refund.talk().offer(),
        refund.talk().answer() == null ? null : refund.talk().answer().name(),
        payment == null ? null : payment.amount(),
        payment == null ? null : payment.how().name(),
        payment == null ? null : payment.ref(),
        refund.findings().decidedBy(),
        refund.findings().text(),
        BusinessTime.at(refund.closedAt(), zone));
  }
}
