package org.gendan.ticket;

/**
 * What an answered ticket came from; decides which department follows it up (row 112 of
 * docs/domain.md).
 */
public enum Cause {
  LOGISTICS,
  FACTORY,
  /** Nobody's fault: a way is found with the customer. */
  CUSTOMER,
  /** Our own: something has to improve. */
  COMPANY
}
