package org.gendan.lab.preview;

import java.time.Instant;
import java.util.Map;
import org.gendan.calendar.Explanation;
import org.gendan.engine.timers.TimerPlace;

/**
 * A timer, a task or a clock that waits, and when it would be due.
 *
 * @param id of the engine's job or task, or ref of the clock
 * @param place at which it waits, as it is in force; of a clock the cell that rules it
 * @param text the rule by which it would be due; of a clock calendar and amount with a bar between
 * @param oldText the rule of the version that the case runs under
 * @param definitionId version of its process; empty for a clock
 * @param instanceId of the engine; empty for a clock
 * @param startedAt from when it is counted
 * @param oldDueAt null when it is due at no time
 * @param newDueAt null when that cannot be told
 * @param variables of the case that the rule reads
 * @param why where it is known already; null where the rule says it
 */
public record Foreseen(
    Kind kind,
    String id,
    TimerPlace place,
    String text,
    String oldText,
    String definitionId,
    String instanceId,
    String caseId,
    String orderNo,
    Instant startedAt,
    Instant oldDueAt,
    Instant newDueAt,
    Map<String, Object> variables,
    Explanation why) {

  /** What it is. */
  public enum Kind {
    TIMER,
    TASK,
    /** Its timers and tasks follow it by themselves. */
    CLOCK
  }

  /** On which heap it lies. */
  public Heap heap(Instant now) {
    if (newDueAt == null) {
      return Heap.CANNOT_TELL;
    }
    if (newDueAt.equals(oldDueAt)) {
      return Heap.UNCHANGED;
    }
    if (!newDueAt.isAfter(now) && (oldDueAt == null || oldDueAt.isAfter(now))) {
      return Heap.DUE_AT_ONCE;
    }
    return oldDueAt == null || newDueAt.isBefore(oldDueAt) ? Heap.EARLIER : Heap.LATER;
  }
}
