package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.UtcColumn;
import org.gendan.calendar.clock.DueClock.Status;

/** One row of due_date; times are UTC. */
record DueDateRow(
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
        UtcColumn.utc(due.startedAt()),
        due.status().name(),
        UtcColumn.utc(due.dueAt()),
        cut(due.explanation().english()),
        cut(due.explanation().chinese()),
        UtcColumn.utc(at));
  }

  StoredDueDate toDueDate() {
    return new StoredDueDate(
        ref,
        calendar,
        amount,
        UtcColumn.instant(startedAt),
        Status.valueOf(status),
        UtcColumn.instant(dueAt),
        new Explanation(explanationEn, explanationZh));
  }

  /** A clock with dozens of pauses: the ledger still has them all. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
