package org.gendan.lab.preview;

import java.time.Instant;
import java.util.Map;
import org.gendan.engine.timers.TimerPlace;

/**
 * A timer or a task that waits, and when it would be due.
 *
 * @param id of the engine's job or task
 * @param place at which it waits, as it is in force
 * @param text the rule by which it would be due
 * @param oldText the rule of the version that the case runs under
 * @param startedAt from when it is counted
 * @param oldDueAt null when it is due at no time
 * @param newDueAt null when that cannot be told
 * @param variables of the case that the rule reads
 * @param taken whether a node is firing it just now
 */
public record Foreseen(
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
    boolean taken) {

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
