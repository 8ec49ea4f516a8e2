package org.gendan.order.payment;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the reminder of a window. The window's end is its key. */
@Component
class ChaseReminderProcess {

  private final Processes processes;

  ChaseReminderProcess(Processes processes) {
    this.processes = processes;
  }

  /** Something is to be chased in the window that ends then, for the first time. */
  public void windowOpened(Instant windowEnd) {
    processes.start(
        ChaseReminderModel.KEY,
        windowEnd.toString(),
        ChaseReminderModel.WINDOW_ENDS_AT.with(Date.from(windowEnd)));
  }
}
