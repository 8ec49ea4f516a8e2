package org.gendan.task;

import java.time.Instant;
import org.gendan.words.Sentence;
import org.gendan.words.models.ModelName;

/**
 * One line of the history of a task's claims.
 *
 * @param businessKey of the case; null where it has none
 * @param holder who has it from now on, or null
 * @param heldBefore who had it, or null
 * @param actor who did it, or {@code system}
 * @param reason why, as the person said it; null where the door asks for none
 * @param at to the second
 */
public record ClaimEvent(
    String taskId,
    String taskName,
    String businessKey,
    ClaimKind kind,
    String holder,
    String heldBefore,
    String actor,
    String reason,
    Instant at) {

  /** As the story of a case tells it to its reader. */
  public String sentence() {
    var task = ModelName.called(taskName);
    var what =
        switch (kind) {
          case CLAIMED -> Sentence.of("%s claimed by %s", task, holder);
          case ASSIGNED -> Sentence.of("%s given to %s", task, holder);
          case GIVEN_BACK -> Sentence.of("%s given back to the desk by %s", task, heldBefore);
          case HANDED_OVER -> Sentence.of("%s handed over from %s to %s", task, heldBefore, holder);
          case MOVED ->
              heldBefore == null
                  ? Sentence.of("%s given to %s by a lead", task, holder)
                  : Sentence.of("%s moved from %s to %s", task, heldBefore, holder);
          case TAKEN_BACK -> Sentence.of("%s taken back to the desk from %s", task, heldBefore);
          case SHIFT_ENDED ->
              Sentence.of("%s back at the desk: the shift of %s has ended", task, heldBefore);
          case UNTOUCHED ->
              Sentence.of("%s back at the desk: %s had not touched it", task, heldBefore);
          case RELEASED -> Sentence.of("%s back at the desk", task);
        };
    return reason == null ? what.toReader() : what.toReader() + ": " + reason;
  }
}
