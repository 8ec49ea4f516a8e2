package org.gendan.task.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The same for many tasks.
 *
 * @param requestId the caller's own; the same again is the same batch
 * @param taskIds each once, in the caller's order
 * @param assignee who shall have them; with {@link Action#HAND_OVER} alone
 * @param reason why they change hands
 * @param at when their holder goes on; with {@link Action#FOLLOW_UP} alone, null for no such day
 * @param fields what the form is answered with; with {@link Action#ANSWER} alone
 */
record BulkCommand(
    String requestId,
    Action action,
    List<String> taskIds,
    String assignee,
    String reason,
    Instant at,
    Map<String, Object> fields) {

  /** What is done with each of them. */
  enum Action {
    CLAIM,
    GIVE_BACK,
    HAND_OVER,
    FOLLOW_UP,
    ANSWER
  }

  BulkCommand {
    taskIds = List.copyOf(taskIds);
    // Sorted, so that the same answer in another order is the same command.
    fields = new TreeMap<>(fields);
  }

  /** The same for the same command. */
  String fingerprint() {
    StringBuilder content = new StringBuilder();
    for (Object part : new Object[] {action, taskIds, assignee, reason, at, fields}) {
      content.append(part).append('\0');
    }
    return DigestUtils.sha256Hex(content.toString());
  }
}
