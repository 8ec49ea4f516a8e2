package org.gendan.ticket;

/** Whose ticket it is; key accounts come first (DOMAIN row 167). */
public enum CustomerClass {
  STANDARD,
  VIP
}
