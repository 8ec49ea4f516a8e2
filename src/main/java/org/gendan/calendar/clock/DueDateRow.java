package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.DueClock.Status;

/** One row of due_date; times are UTC. */
public record DueDateRow(
    String ref,
    String calendar,
    String amount,
    LocalDateTime startedAt,
    String status,
    LocalDateTime dueAt,
    String explanationEn,
    String explanationZh,
    LocalDateTime updatedAt) {

  private static final int LONGEST = 4000;

  static DueDateRow of(StoredDueDate due, Instant at) {
    return new DueDateRow(
        due.ref(),
        due.calendar(),
        due.amount(),
        utc(due.startedAt()),
        due.status().name(),
        utc(due.dueAt()),
        cut(due.explanation().english()),
        cut(due.explanation().chinese()),
        utc(at));
  }

  StoredDueDate toDueDate() {
    return new StoredDueDate(
        ref,
        calendar,
        amount,
        instant(startedAt),
        Status.valueOf(status),
        instant(dueAt),
        new Explanation(explanationEn, explanationZh));
  }

  public static LocalDateTime utc(Instant at) {
    // The column holds whole seconds and would round a fraction up.
    return at == null ? null : LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
  }

  public static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  /** A clock with dozens of pauses: the ledger still has them all. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
