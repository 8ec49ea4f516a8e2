package org.gendan.lab.preview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.calendar.Explanation;
import org.gendan.engine.timers.TimerPlace;

/**
 * A timer, a task or a clock that waits, and when it would be due.
 *
 * @param who what waits, and where
 * @param text the rule by which it would be due; of a clock calendar and amount with a bar between
 * @param oldText the rule of the version that the case runs under
 * @param startedAt from when it is counted
 * @param oldDueAt null when it is due at no time
 * @param newDueAt null when that cannot be told
 * @param grounds what the new date was made of
 */
public record Foreseen(
    Wait who,
    String text,
    String oldText,
    Instant startedAt,
    Instant oldDueAt,
    Instant newDueAt,
    Grounds grounds) {

  /**
   * What waits.
   *
   * @param id of the engine's job or task, or ref of the clock
   * @param place at which it waits, as it is in force; of a clock the cell that rules it
   * @param definitionId version of its process; empty for a clock
   * @param instanceId of the engine; empty for a clock
   */
  public record Wait(
      Kind kind,
      String id,
      TimerPlace place,
      String definitionId,
      String instanceId,
      String caseId,
      String orderNo) {}

  /**
   * What a date was made of.
   *
   * @param variables of the case that the rule reads
   * @param why where it is known already, also why it cannot be told; null where the rule says it
   * @param kept dates of the case that would be others, of which this one is made
   */
  public record Grounds(Map<String, Object> variables, Explanation why, List<Kept> kept) {

    static final Grounds NONE = new Grounds(Map.of(), null, List.of());
  }

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

  /** What it is. */
  public Kind kind() {
    return who.kind();
  }

  /** The engine's id, or the ref of a clock. */
  public String id() {
    return who.id();
  }

  /** Where it waits, as it is in force. */
  public TimerPlace place() {
    return who.place();
  }

  /** The case. */
  public String caseId() {
    return who.caseId();
  }

  /** Its order; null when there is none. */
  public String orderNo() {
    return who.orderNo();
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
    return new Foreseen(who, text, oldText, startedAt, oldDueAt, otherDueAt, grounds);
  }

  /** The same by another rule, counted from another moment. */
  Foreseen by(String otherText, Instant otherStart) {
    return new Foreseen(who, otherText, oldText, otherStart, oldDueAt, newDueAt, grounds);
  }

  /** The same with what its date was made of. */
  Foreseen of(Grounds otherGrounds) {
    return new Foreseen(who, text, oldText, startedAt, oldDueAt, newDueAt, otherGrounds);
  }

  /** The same, with its reason alone. */
  Foreseen because(Explanation reason) {
    return of(new Grounds(grounds.variables(), reason, grounds.kept()));
  }

  /** The way back, when the number is again what it was; what cannot be told stays so. */
  Foreseen back() {
    boolean told = newDueAt != null;
    return new Foreseen(
        who,
        oldText,
        text,
        startedAt,
        told ? newDueAt : oldDueAt,
        told ? oldDueAt : null,
        Grounds.NONE);
  }
}
