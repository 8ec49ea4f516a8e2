package org.gendan.calendar.clock;

import java.time.Instant;
import org.gendan.calendar.Explanation;
import org.springframework.modulith.NamedInterface;

/**
 * When a task is due, and why, as it was when the task was created.
 *
 * @param rule how the model asks for the date
 * @param clockRef the clock that the task follows; null when its deadline is fixed
 * @param clockPercent the share of that clock; null when it is its whole
 * @param dueAt null while the clock is paused
 */
@NamedInterface
public record TaskDueDate(
    String taskId,
    String rule,
    String clockRef,
    Integer clockPercent,
    Instant createdAt,
    Instant dueAt,
    Explanation explanation) {}
