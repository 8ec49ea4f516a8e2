package org.gendan.order.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gendan.order.OrderLine;
import org.gendan.order.amendment.Amendment.Changes;
import org.gendan.order.amendment.Amendment.Kind;
import org.gendan.order.amendment.Amendment.Side;
import org.gendan.order.amendment.Amendment.Status;

/** A row of {@code order_amendment}, in the order of its columns. */
record AmendmentRow(
    String amendmentId,
    String orderId,
    String requestId,
    Kind kind,
    Side askedBy,
    String customerName,
    String customerPhone,
    String province,
    String city,
    String district,
    String address,
    String releaseTo,
    LocalDate dispatchOn,
    String proof,
    String text,
    Status status,
    String why,
    Boolean customerYes,
    String customerWords,
    Boolean approved,
    String approvedBy,
    boolean tellLeft,
    String requestedBy,
    Instant requestedAt,
    Instant decidedAt) {

  Amendment toAmendment(List<OrderLine> lines) {
    return new Amendment(
        amendmentId,
        orderId,
        requestId,
        kind,
        askedBy,
        new Changes(
            customerName,
            customerPhone,
            province,
            city,
            district,
            address,
            releaseTo,
            dispatchOn,
            lines),
        proof,
        text,
        status,
        why,
        customerYes,
        customerWords,
        approved,
        approvedBy,
        tellLeft,
        requestedBy,
        requestedAt,
        decidedAt);
  }
}
