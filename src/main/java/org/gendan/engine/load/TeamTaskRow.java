package org.gendan.engine.load;

import java.time.Instant;

/**
 * An open task.
 *
 * @param key id of the task in its model
 * @param desk one of the desks that may do it
 * @param holder null while nobody has claimed it
 * @param dueAt null when it is due at no time
 * @param followUpAt when its holder goes on with it, or null
 * @param orderNo of the platform; null when it is about no order
 */
public record TeamTaskRow(
    String taskId,
    String key,
    String name,
    String desk,
    String holder,
    Instant dueAt,
    Instant followUpAt,
    String orderNo) {}
