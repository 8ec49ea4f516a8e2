package org.gendan.complaint;

import java.time.Instant;
import org.gendan.row.ColumnText;

/**
 * One line of the record of a complaint (顾客投诉记录表).
 *
 * @param round in which round it was written
 * @param kind stable word such as {@code COMPLAINT_ANSWERED}
 * @param actor user id, or {@code system}
 */
public record ComplaintNote(int round, Instant at, String kind, String actor, String text) {

  /** The text as far as its column holds it. */
  public ComplaintNote {
    text = ColumnText.note(text);
  }
}
