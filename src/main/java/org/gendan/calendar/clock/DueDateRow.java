package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.DueClock.Status;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;

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

  /** A clock with dozens of pauses has more to say: the ledger still has them all. */
  static final int LONGEST = 4000;

  static DueDateRow of(StoredDueDate due, Instant at) {
    return new DueDateRow(
        due.ref(),
        due.calendar(),
        due.amount(),
        UtcColumn.utc(due.startedAt()),
        due.status().name(),
        UtcColumn.utc(due.dueAt()),
        ColumnText.cut(due.explanation().english(), LONGEST),
        ColumnText.cut(due.explanation().chinese(), LONGEST),
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
}
