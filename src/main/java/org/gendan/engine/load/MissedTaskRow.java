package org.gendan.engine.load;

import java.time.Instant;

/**
 * A task that was not done when it was due.
 *
 * @param holder who has it, or who has done it; null while nobody has it
 * @param doneAt null while it is open
 * @param orderNo of the platform; null when its case has ended, or is about no order
 */
public record MissedTaskRow(
    String taskId,
    String key,
    String name,
    String holder,
    Instant dueAt,
    Instant doneAt,
    String orderNo) {}
