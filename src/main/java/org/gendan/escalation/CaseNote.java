package org.gendan.escalation;

import java.time.Instant;
import org.gendan.row.ColumnText;

/** A note beside a case; nobody changes it later. */
public record CaseNote(Instant at, String kind, String actor, String text) {

  /** The text as far as its column holds it. */
  public CaseNote {
    text = ColumnText.note(text);
  }
}
