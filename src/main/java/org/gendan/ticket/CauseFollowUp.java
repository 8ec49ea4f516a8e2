package org.gendan.ticket;

/** What the domain tells the process that follows up the cause of a ticket. */
public interface CauseFollowUp {

  /** A ticket is answered, and its cause is known. */
  void known(Ticket ticket);
}
