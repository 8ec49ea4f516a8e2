package org.gendan.calendar;

import java.time.Instant;

/**
 * A deadline as it is stored.
 *
 * @param ref what is due: a task or a case
 * @param dueAt null while the clock is paused
 */
public record StoredDueDate(
    String ref,
    String calendar,
    String amount,
    Instant startedAt,
    DueClock.Status status,
    Instant dueAt,
    Explanation explanation) {}
