package org.gendan.row;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants in columns without a zone. */
public final class UtcColumn {

  private UtcColumn() {}

  /** What is written; null stays null. */
  public static LocalDateTime utc(Instant at) {
    // The column holds whole seconds and would round a fraction up.
    return at == null ? null : LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
  }

  /** What was read; null stays null. */
  public static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
