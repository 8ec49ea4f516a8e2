package org.gendan.ticket.handling;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.Processes;
import org.gendan.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Outgoing: what the end of a pause is told. */
@Component
class TicketPauseProcess {

  private final Processes processes;

  TicketPauseProcess(Processes processes) {
    this.processes = processes;
  }

  /** A ticket waits for its customer until then. */
  public void paused(Ticket ticket, Instant until) {
    String orderNo = ticket.platformOrderNo();
    processes.start(
        TicketPauseModel.KEY,
        ticket.id(),
        TicketPauseModel.TICKET_ID.with(ticket.id()),
        TicketPauseModel.ORDER_NO.with(orderNo == null ? ticket.ticketNo() : orderNo),
        TicketPauseModel.PAUSE_ENDS_AT.with(Date.from(until)));
  }
}
