package org.gendan.ticket;

import java.time.Instant;
import org.gendan.order.OrderJournal;
import org.springframework.stereotype.Component;

/** Writes what happened to a ticket into its notes, and into the story of its order. */
@Component
public class TicketJournal {

  private final TicketMapper store;
  private final OrderJournal orders;

  public TicketJournal(TicketMapper store, OrderJournal orders) {
    this.store = store;
    this.orders = orders;
  }

  public void note(Ticket ticket, String kind, String text) {
    store.note(ticket.id(), new TicketNote(now(), kind, orders.actor(), text));
    orders.note(ticket, kind, text);
  }

  /** An instant as a line says it: in the business zone, to the minute. */
  public String moment(Instant at) {
    return orders.moment(at);
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return orders.now();
  }
}
