package org.gendan.ticket;

import java.time.Instant;
import org.gendan.row.ColumnText;

/**
 * One thing that happened to a ticket; never changed once it is written.
 *
 * @param kind stable word such as {@code TICKET_TAKEN}
 * @param actor user id, or {@code system}
 * @param text sentence for people
 */
public record TicketNote(Instant at, String kind, String actor, String text) {

  /** The text as far as its column holds it. */
  public TicketNote {
    text = ColumnText.note(text);
  }
}
