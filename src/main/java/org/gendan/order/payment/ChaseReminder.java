package org.gendan.order.payment;

import java.time.Instant;

/** What the domain tells the process that reminds of a chase window. */
public interface ChaseReminder {

  /** Something is to be chased in the window that ends then, for the first time. */
  void windowOpened(Instant windowEnd);
}
