package org.gendan.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Writes the journal in the name of the caller or the system, at the time of the one clock. */
@Component
public class OrderJournal {

  /** The column holds no more; the whole answers stand in tables of their own. */
  private static final int MOST_TEXT = 4_000;

  private final Journal journal;
  private final CurrentActor actor;
  private final Clock clock;

  OrderJournal(Journal journal, CurrentActor actor, Clock clock) {
    this.journal = journal;
    this.actor = actor;
    this.clock = clock;
  }

  public void note(Order order, String kind, String text) {
    note(order, kind, text, null);
  }

  public void note(Order order, String kind, String text, String ref) {
    note(order.id(), kind, text, ref);
  }

  public void note(String orderId, String kind, String text, String ref) {
    journal.addAll(List.of(entry(orderId, kind, text, ref)));
  }

  public Journal.Entry entry(Order order, String kind, String text, String ref) {
    return entry(order.id(), kind, text, ref);
  }

  private Journal.Entry entry(String orderId, String kind, String text, String ref) {
    String kept = text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    return new Journal.Entry(orderId, now(), kind, actor.id(), kept, ref);
  }

  /** Databases keep whole seconds; so does everything that is compared with what they kept. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
