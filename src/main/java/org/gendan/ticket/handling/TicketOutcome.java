package org.gendan.ticket.handling;

import org.gendan.ticket.Ticket;

/** What became of a ticket that was handed in. */
public sealed interface TicketOutcome {

  /** It is new. */
  record Taken(Ticket ticket) implements TicketOutcome {}

  /** It was here already, word for word. */
  record Repeated(Ticket ticket) implements TicketOutcome {}

  /** Its number was here already, with other content. */
  record Conflicting(Ticket first, String message) implements TicketOutcome {}
}
