package org.gendan.order;

import java.time.Instant;
import java.util.List;
import org.gendan.batch.Batch;
import org.gendan.row.ColumnText;
import org.springframework.stereotype.Repository;

/** What happened to an order, written by the domain in the transaction in which it happened. */
@Repository
public class Journal {

  /**
   * One entry.
   *
   * @param at when
   * @param kind stable word such as {@code ORDER_TAKEN}
   * @param actor user id, or {@code system}
   * @param text sentence for people
   * @param ref id of what it is about, or null
   */
  public record Entry(
      String orderId, Instant at, String kind, String actor, String text, String ref) {

    /** The text as far as its column holds it. */
    public Entry {
      text = ColumnText.note(text);
    }
  }

  private final JournalMapper mapper;
  private final Batch batch;

  Journal(JournalMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  /** Adds entries in few statements. */
  public void addAll(List<Entry> entries) {
    if (!batch.isOpen()) {
      mapper.addAll(entries);
      return;
    }
    entries.forEach(
        entry -> batch.write(JournalMapper.class, "addAll", to -> to.addAll(List.of(entry)), null));
  }

  /** The entries of an order, oldest first. */
  public List<Entry> of(String orderId) {
    batch.settle();
    return mapper.of(orderId);
  }
}
