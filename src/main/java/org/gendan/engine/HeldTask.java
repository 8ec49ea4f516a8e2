package org.gendan.engine;

import java.time.Instant;
import java.util.Set;
import org.gendan.refusal.Refusal;
import org.gendan.words.models.ModelName;

/**
 * An open task, as those see it who share it.
 *
 * @param taskId the engine's id
 * @param name label of the task
 * @param groups the candidate groups that its model names
 * @param assignee who holds it, or null
 * @param followUpAt when its holder wants to go on with it, or null
 * @param touchedAt when it was last claimed, moved or changed
 */
public record HeldTask(
    String taskId,
    String name,
    Set<String> groups,
    String assignee,
    Instant followUpAt,
    Instant touchedAt) {

  public HeldTask {
    groups = Set.copyOf(groups);
  }

  /** What a colleague reads who wants it, too. */
  public static Refusal refusal(ModelName task, String holder) {
    return Refusal.held(
        "'%s' is held by %s; ask %s to give it back, or a lead of the desk to move it",
        task, holder, holder);
  }
}
