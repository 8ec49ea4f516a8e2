package org.gendan.order.payment;

import java.time.Instant;
import java.util.Optional;
import org.gendan.calendar.window.WindowLoad;

/** Where chases of unpaid orders are kept: one row for an order in a window. */
public interface ChaseStore {

  /** Where an order stands in a window. */
  enum Status {
    /** Waits to be chased. */
    OPEN,
    /** An agent has talked to the customer, or tried to. */
    CHASED,
    /** The customer does not want to be contacted. */
    NOT_CALLED,
    /** Paid before anybody called. */
    PAID,
    /** A cancellation is asked for; there is nothing to chase. */
    WITHDRAWN,
    /** The window ended, and nobody had called. */
    MISSED
  }

  /** When the order was first to be chased; empty when it never was. */
  Optional<Instant> firstOpened(String orderId);

  /** Where the order stands in the window that ends then; empty when it is not in it yet. */
  Optional<Status> status(String orderId, Instant windowEnd);

  /** Puts the order into a window, or back into it. */
  void open(String orderId, Instant windowEnd, Instant at, Status status);

  /**
   * Keeps the result for the window in which the order waits.
   *
   * @return false when it waits in none
   */
  boolean chased(String orderId, Instant at, PaymentChases.Answer answer);

  /**
   * Ends the wait of the order in its window.
   *
   * @return false when it waits in none
   */
  boolean close(String orderId, Status status);

  /**
   * Ends the wait of the order in a window that is over.
   *
   * @return false when it waits in none that ended by then
   */
  boolean missed(String orderId, Instant by);

  /** How far the window is that ends then. */
  WindowLoad.Count count(Instant windowEnd);
}
