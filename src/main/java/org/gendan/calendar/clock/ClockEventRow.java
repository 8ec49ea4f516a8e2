package org.gendan.calendar.clock;

import java.time.LocalDateTime;

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
        DueDateRow.utc(event.at()),
        event.calendar(),
        event.amount(),
        event.reason(),
        event.actor());
  }

  ClockEvent toEvent() {
    return new ClockEvent(
        seq,
        ClockEvent.Kind.valueOf(kind),
        DueDateRow.instant(happenedAt),
        calendar,
        amount,
        reason,
        actor);
  }
}
