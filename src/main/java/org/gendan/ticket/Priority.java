package org.gendan.ticket;

/** How urgent the sender calls a ticket (rows 82 and 83 of docs/domain.md). */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
