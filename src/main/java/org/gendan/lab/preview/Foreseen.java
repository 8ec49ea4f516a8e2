package org.gendan.lab.preview;

import java.time.Instant;
import java.util.List;
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
 * @param kept dates of the case that would be others, of which this one is made
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
    Explanation why,
    List<Kept> kept) {

  /**
   * A date that the case keeps in a variable.
   *
   * @param date as {@code model.variable}
   * @param from what the variable holds
   * @param oldRule by which it was worked out; may be empty
   * @param rule by which it would be; may be empty
   */
  public record Kept(String date, Instant from, Instant to, String oldRule, String rule) {

    /** The name of the variable. */
    public String variable() {
      return date.substring(date.indexOf('.') + 1);
    }
  }

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

  /** The same at another date; null when that cannot be told. */
  Foreseen at(Instant otherDueAt) {
    return new Foreseen(
        kind,
        id,
        place,
        text,
        oldText,
        definitionId,
        instanceId,
        caseId,
        orderNo,
        startedAt,
        oldDueAt,
        otherDueAt,
        variables,
        why,
        kept);
  }

  /** The same by another rule, counted from another moment. */
  Foreseen by(String otherText, Instant otherStart) {
    return new Foreseen(
        kind,
        id,
        place,
        otherText,
        oldText,
        definitionId,
        instanceId,
        caseId,
        orderNo,
        otherStart,
        oldDueAt,
        newDueAt,
        variables,
        why,
        kept);
  }

  /** The same, counted from another moment, with its reason. */
  Foreseen because(Instant otherStart, Explanation reason) {
    return new Foreseen(
        kind,
        id,
        place,
        text,
        oldText,
        definitionId,
        instanceId,
        caseId,
        orderNo,
        otherStart,
        oldDueAt,
        newDueAt,
        variables,
        reason,
        kept);
  }

  /** The same of a case that has these variables and keeps these dates. */
  Foreseen of(Map<String, Object> otherVariables, List<Kept> dates) {
    return new Foreseen(
        kind,
        id,
        place,
        text,
        oldText,
        definitionId,
        instanceId,
        caseId,
        orderNo,
        startedAt,
        oldDueAt,
        newDueAt,
        otherVariables,
        why,
        dates);
  }

  /** The way back, when the number is again what it was; what cannot be told stays so. */
  Foreseen back() {
    return new Foreseen(
        kind,
        id,
        place,
        oldText,
        text,
        definitionId,
        instanceId,
        caseId,
        orderNo,
        startedAt,
        newDueAt == null ? oldDueAt : newDueAt,
        newDueAt == null ? null : oldDueAt,
        Map.of(),
        null,
        List.of());
  }
}
