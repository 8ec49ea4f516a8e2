package org.gendan.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.order.Journal;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Writes what happened to a ticket into its notes, and into the story of its order. */
@Component
public class TicketJournal {

  private static final int MOST_TEXT = 4_000;

  private final TicketStore store;
  private final Journal orders;
  private final CurrentActor actor;
  private final Clock clock;

  public TicketJournal(TicketStore store, Journal orders, CurrentActor actor, Clock clock) {
    this.store = store;
    this.orders = orders;
    this.actor = actor;
    this.clock = clock;
  }

  public void note(Ticket ticket, String kind, String text) {
    String kept = text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    store.note(ticket.id(), new TicketNote(now(), kind, actor.id(), kept));
    if (ticket.orderId() != null) {
      orders.addAll(
          List.of(new Journal.Entry(ticket.orderId(), now(), kind, actor.id(), kept, ticket.id())));
    }
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
