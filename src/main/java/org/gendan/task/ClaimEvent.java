package org.gendan.task;

import java.time.Instant;

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

  /** As the story of a case tells it. */
  public String sentence() {
    String what =
        switch (kind) {
          case CLAIMED -> "%s claimed by %s".formatted(taskName, holder);
          case ASSIGNED -> "%s given to %s".formatted(taskName, holder);
          case GIVEN_BACK -> "%s given back to the desk by %s".formatted(taskName, heldBefore);
          case HANDED_OVER ->
              "%s handed over from %s to %s".formatted(taskName, heldBefore, holder);
          case MOVED ->
              heldBefore == null
                  ? "%s given to %s by a lead".formatted(taskName, holder)
                  : "%s moved from %s to %s".formatted(taskName, heldBefore, holder);
          case TAKEN_BACK -> "%s taken back to the desk from %s".formatted(taskName, heldBefore);
          case SHIFT_ENDED ->
              "%s back at the desk: the shift of %s has ended".formatted(taskName, heldBefore);
          case UNTOUCHED ->
              "%s back at the desk: %s had not touched it".formatted(taskName, heldBefore);
          case RELEASED -> "%s back at the desk".formatted(taskName);
        };
    return reason == null ? what : what + ": " + reason;
  }
}
