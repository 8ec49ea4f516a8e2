package org.gendan.ticket.handling;

import org.springframework.modulith.NamedInterface;

/**
 * A ticket as it is handed in, nothing checked yet.
 *
 * @param kind the sender's word; {@code GENERAL} when missing
 * @param receivedAt ISO-8601 with offset; now when missing
 * @param priority {@code NORMAL} when missing
 */
@NamedInterface
public record TicketSubmission(
    String platform,
    String ticketNo,
    String kind,
    String platformOrderNo,
    String receivedAt,
    String priority,
    String text) {}
