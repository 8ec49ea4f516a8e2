package org.gendan.ticket;

/** Whose ticket it is; key accounts come first (row 167 of docs/domain.md). */
public enum CustomerClass {
  STANDARD,
  VIP
}
