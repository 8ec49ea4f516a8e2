package org.gendan.ticket;

import java.time.Instant;
import org.gendan.ticket.Ticket.Answer;
import org.gendan.ticket.Ticket.Escalation;
import org.gendan.ticket.Ticket.Measure;

/** A row of {@code ticket}, in the order of its columns. */
record TicketRow(
    String ticketId,
    String platform,
    String ticketNo,
    String kind,
    Priority priority,
    CustomerClass customerClass,
    String platformOrderNo,
    String orderId,
    String customerKey,
    Instant receivedAt,
    String text,
    String calendar,
    String amount,
    String dutyGroup,
    int orderOfWork,
    boolean policyMissing,
    TicketStatus status,
    Instant dueAt,
    String exceptionId,
    Instant escalatedAt,
    String answer,
    Cause cause,
    String answeredBy,
    Instant answeredAt,
    String measure,
    String measureBy,
    Instant measureAt,
    String fingerprint,
    int version) {

  Ticket toTicket() {
    return new Ticket(
        ticketId,
        platform,
        ticketNo,
        kind,
        priority,
        customerClass,
        platformOrderNo,
        orderId,
        customerKey,
        receivedAt,
        text,
        new TicketPolicy(calendar, amount, dutyGroup, orderOfWork, policyMissing),
        status,
        dueAt,
        escalatedAt == null ? null : new Escalation(exceptionId, escalatedAt),
        answeredAt == null ? null : new Answer(answer, cause, answeredBy, answeredAt),
        measureAt == null ? null : new Measure(measure, measureBy, measureAt),
        fingerprint,
        version);
  }
}
