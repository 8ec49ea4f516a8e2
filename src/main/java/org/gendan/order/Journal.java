package org.gendan.order;

import java.time.Instant;
import java.util.List;
import org.gendan.row.ColumnText;

/** What happened to an order, written by the domain in the transaction in which it happened. */
public interface Journal {

  /**
   * One entry.
   *
   * @param at when
   * @param kind stable word such as {@code ORDER_TAKEN}
   * @param actor user id, or {@code system}
   * @param text sentence for people
   * @param ref id of what it is about, or null
   */
  record Entry(String orderId, Instant at, String kind, String actor, String text, String ref) {

    /** The text as far as its column holds it. */
    public Entry {
      text = ColumnText.note(text);
    }
  }

  /** Adds entries in few statements. */
  void addAll(List<Entry> entries);

  /** The entries of an order, oldest first. */
  List<Entry> of(String orderId);
}
