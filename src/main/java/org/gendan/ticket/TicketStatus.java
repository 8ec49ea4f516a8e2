package org.gendan.ticket;

/** Where a ticket stands. */
public enum TicketStatus {
  OPEN,
  /** The customer has to answer first; its clock is paused. */
  WAITING,
  ANSWERED
}
