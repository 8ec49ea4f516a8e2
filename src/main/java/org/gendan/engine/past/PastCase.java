package org.gendan.engine.past;

import java.time.Instant;

/**
 * A case.
 *
 * @param definitionId version of the process that it runs under, or ran under at last
 * @param name of the process as its author wrote it
 * @param businessKey what it is about; null when it has none
 * @param endedAt null while it runs
 * @param state as the engine says it: {@code ACTIVE}, {@code SUSPENDED}, {@code COMPLETED} …
 * @param reason why it was ended from outside; null otherwise
 * @param incidents how many of it are open
 * @param superId the case that called it, or null
 */
public record PastCase(
    String instanceId,
    String model,
    String definitionId,
    int version,
    String name,
    String businessKey,
    Instant startedAt,
    Instant endedAt,
    String state,
    String reason,
    int incidents,
    String superId) {}
