package org.gendan.ticket;

/** How urgent the sender calls a ticket (DOMAIN rows 82 and 83). */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
