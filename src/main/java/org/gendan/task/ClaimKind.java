package org.gendan.task;

import java.util.Objects;

/** What happened to the claim of a task. */
public enum ClaimKind {
  /** A person took it. */
  CLAIMED,
  /** The system gave it to a person, such as the agent whom the customer knows. */
  ASSIGNED,
  /** Its holder gave it back to the group. */
  GIVEN_BACK,
  /** Its holder gave it to a colleague. */
  HANDED_OVER,
  /** A lead gave it to a person. */
  MOVED,
  /** A lead took it back to the group. */
  TAKEN_BACK,
  /** The shift of its holder has ended. */
  SHIFT_ENDED,
  /** Its holder has not touched it for longer than the table {@code claim-limits} allows. */
  UNTOUCHED,
  /** The system took it back to the group for another reason. */
  RELEASED;

  /** What a change is that came without another word for it. */
  static ClaimKind of(String before, String now, String actor, boolean person) {
    if (!person) {
      return now == null ? RELEASED : ASSIGNED;
    }
    if (Objects.equals(before, actor)) {
      return now == null ? GIVEN_BACK : HANDED_OVER;
    }
    if (now == null) {
      return TAKEN_BACK;
    }
    return before == null && now.equals(actor) ? CLAIMED : MOVED;
  }
}
