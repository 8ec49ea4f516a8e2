package org.gendan.engine;

import java.time.Instant;

/**
 * A case whose process has not ended.
 *
 * @param id business key of the process: our id of the case
 * @param key id of the model, such as {@code refund-recovery}
 * @param name label of the model
 * @param startedAt when the process began
 */
public record OpenCase(String id, String key, String name, Instant startedAt) {}
