package org.gendan.calendar.clock;

import java.time.LocalDateTime;
import org.gendan.row.UtcColumn;

/** One row of due_clock_event; the time is UTC. */
record ClockEventRow(
    int seq,
    String kind,
    LocalDateTime happenedAt,
    String calendar,
    String amount,
    String reason,
    String actor) {

  static ClockEventRow of(ClockEvent event) {
    return new ClockEventRow(
        event.seq(),
        event.kind().name(),
        UtcColumn.utc(event.at()),
        event.calendar(),
        event.amount(),
        event.reason(),
        event.actor());
  }

  ClockEvent toEvent() {
    return new ClockEvent(
        seq,
        ClockEvent.Kind.valueOf(kind),
        UtcColumn.instant(happenedAt),
        calendar,
        amount,
        reason,
        actor);
  }
}
