package org.gendan.ticket;

/** The decision table of the tickets' time limits, as analysts deploy it. */
public interface TicketPolicies {

  /** What the table rules for such a ticket; the last row takes what no other names. */
  TicketPolicy of(String platform, String kind, Priority priority, CustomerClass customerClass);
}
