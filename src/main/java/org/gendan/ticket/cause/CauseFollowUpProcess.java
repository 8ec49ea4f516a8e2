package org.gendan.ticket.cause;

import org.gendan.engine.Processes;
import org.gendan.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process that follows up the cause of a ticket. */
@Component
public class CauseFollowUpProcess {

  private final Processes processes;

  CauseFollowUpProcess(Processes processes) {
    this.processes = processes;
  }

  /** A ticket is answered, and its cause is known. */
  public void known(Ticket ticket) {
    String orderNo = ticket.platformOrderNo();
    processes.start(
        CauseFollowUpModel.KEY,
        ticket.id(),
        CauseFollowUpModel.TICKET_ID.with(ticket.id()),
        CauseFollowUpModel.ORDER_NO.with(orderNo == null ? ticket.ticketNo() : orderNo),
        CauseFollowUpModel.CAUSE.with(ticket.answer().cause()));
  }
}
