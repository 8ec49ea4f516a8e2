package org.gendan.engine;

import java.time.Instant;

/**
 * A task that waits for a person of its group.
 *
 * @param taskId the engine's id, as {@code /engine-rest/task/{id}} takes it
 * @param key id of the task in the model
 * @param name label of the task
 * @param group candidate group the model names
 * @param assignee who has claimed it, or null
 * @param dueAt when it should be done, or null
 */
public record OpenTask(
    String taskId, String key, String name, String group, String assignee, Instant dueAt) {}
