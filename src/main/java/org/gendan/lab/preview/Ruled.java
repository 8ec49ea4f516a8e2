package org.gendan.lab.preview;

import java.time.Instant;

/**
 * A rule that made something due.
 *
 * @param id of the task or timer
 */
public record Ruled(String id, String instanceId, String rule, Instant startedAt, Instant dueAt) {}
