package org.gendan.ticket;

import java.time.Instant;
import org.gendan.calendar.clock.DueTimers;
import org.springframework.stereotype.Component;

/** Keeps the deadline that lists of tickets show in step with their clocks. */
@Component
class TicketDueDates implements DueTimers {

  private final TicketMapper store;

  TicketDueDates(TicketMapper store) {
    this.store = store;
  }

  @Override
  public void moved(String ref, Instant dueAt) {
    store.due(ref, dueAt);
  }

  @Override
  public void suspended(String ref) {
    store.due(ref, null);
  }

  @Override
  public void stopped(String ref) {
    // An answered ticket keeps the deadline under which it was answered.
  }
}
