package org.gendan.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.order.Journal;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;

/** Writes what happened to a complaint into its record, and into the story of its order. */
@Component
public class ComplaintLog {

  private static final int MOST_TEXT = 4_000;

  private final ComplaintStore store;
  private final Journal orders;
  private final CurrentActor actor;
  private final Clock clock;

  ComplaintLog(ComplaintStore store, Journal orders, CurrentActor actor, Clock clock) {
    this.store = store;
    this.orders = orders;
    this.actor = actor;
    this.clock = clock;
  }

  /** A line that is also part of the order's story. */
  public void tell(Complaint about, String kind, String text) {
    String kept = note(about, kind, text);
    orders.addAll(
        List.of(new Journal.Entry(about.orderId(), now(), kind, actor.id(), kept, about.id())));
  }

  /** A line of the record alone; answers what was kept of the text. */
  public String note(Complaint about, String kind, String text) {
    String kept = text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    int round = about.progress().round();
    store.note(about.id(), new ComplaintNote(round, now(), kind, actor.id(), kept));
    return kept;
  }

  /** Whether such a line was written in this round. */
  boolean has(Complaint about, String kind) {
    return store.notes(about.id()).stream()
        .anyMatch(note -> note.round() == about.progress().round() && note.kind().equals(kind));
  }

  public String actor() {
    return actor.id();
  }

  /** Whole seconds, as the database keeps them. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
