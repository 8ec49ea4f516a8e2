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

  /** What happened to a case, in the story of its order; nothing where it has none. */
  public void note(OrderCase about, String kind, String text) {
    if (about.orderId() != null) {
      note(about.orderId(), kind, text, about.id());
    }
  }

  public String actor() {
    return actor.id();
  }

  public Journal.Entry entry(Order order, String kind, String text, String ref) {
    return entry(order.id(), kind, text, ref);
  }

  private Journal.Entry entry(String orderId, String kind, String text, String ref) {
    return new Journal.Entry(orderId, now(), kind, actor.id(), text, ref);
  }

  /** Databases keep whole seconds; so does everything that is compared with what they kept. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
