package org.gendan.calendar.clock;

import java.time.Instant;
import org.gendan.calendar.Explanation;
import org.springframework.modulith.NamedInterface;

/**
 * A deadline as it is stored.
 *
 * @param ref what is due: a task or a case
 * @param dueAt null while the clock is paused
 */
@NamedInterface
public record StoredDueDate(
    String ref,
    String calendar,
    String amount,
    Instant startedAt,
    DueClock.Status status,
    Instant dueAt,
    Explanation explanation) {}
