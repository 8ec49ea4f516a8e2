package org.gendan.ticket.cause;

import org.gendan.ticket.Ticket;

/** What the domain tells the process that follows up the cause of a ticket. */
public interface CauseFollowUp {

  /** A ticket is answered, and its cause is known. */
  void known(Ticket ticket);
}
