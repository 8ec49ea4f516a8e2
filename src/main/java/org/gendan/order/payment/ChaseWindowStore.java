package org.gendan.order.payment;

import java.time.Instant;

/** Where the windows and their reminders are kept. */
public interface ChaseWindowStore {

  /**
   * Adds the window that ends then.
   *
   * @return false when it is there already
   */
  boolean add(Instant windowEnd);

  /** Keeps that the leads were reminded, and of how much. */
  void reminded(Instant windowEnd, Instant at, int open);

  /** Keeps what a lead answered, in the name of that lead. */
  void answered(Instant windowEnd, Instant at, ChaseReminders.Answer answer, String remark);
}
