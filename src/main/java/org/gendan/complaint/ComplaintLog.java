package org.gendan.complaint;

import java.time.Instant;
import org.gendan.order.OrderJournal;
import org.springframework.stereotype.Component;

/** Writes what happened to a complaint into its record, and into the story of its order. */
@Component
public class ComplaintLog {

  private final ComplaintMapper store;
  private final OrderJournal orders;

  ComplaintLog(ComplaintMapper store, OrderJournal orders) {
    this.store = store;
    this.orders = orders;
  }

  /** A line that is also part of the order's story. */
  public void tell(Complaint about, String kind, String text) {
    note(about, kind, text);
    orders.note(about, kind, text);
  }

  /** A line of the record alone. */
  public void note(Complaint about, String kind, String text) {
    int round = about.progress().round();
    store.note(about.id(), new ComplaintNote(round, now(), kind, orders.actor(), text));
  }

  /** Whether such a line was written in this round. */
  boolean has(Complaint about, String kind) {
    return store.notes(about.id()).stream()
        .anyMatch(note -> note.round() == about.progress().round() && note.kind().equals(kind));
  }

  public String actor() {
    return orders.actor();
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
