package org.gendan.ticket.handling;

import java.util.Optional;
import org.gendan.ticket.Ticket;

/** What the domain tells the process of a ticket. */
public interface TicketHandling {

  /**
   * A ticket waits for its answer.
   *
   * @param handler who is given the task; empty when anybody of the group may take it
   */
  void opened(Ticket ticket, Optional<String> handler);

  /** Who has the task of a ticket; empty when anybody of the group may take it. */
  Optional<String> handlerOf(String ticketId);

  /** Gives the task of a ticket back to the group. */
  void release(String ticketId);
}
