package org.gendan.cockpit.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * All that the engine remembers of a case.
 *
 * @param whole false when there is more of one of the lists than is shown
 * @param caller the case that called it, or null
 */
record CaseDetail(
    CaseView about,
    String caller,
    List<CaseView> called,
    List<Step> steps,
    List<Variable> variables,
    List<Incident> incidents,
    List<Deed> deeds,
    boolean whole) {

  /**
   * A step.
   *
   * @param late whether it was done, or is open, after it was due
   */
  record Step(
      String element,
      String name,
      String type,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      Long seconds,
      boolean cancelled,
      String person,
      OffsetDateTime dueAt,
      boolean late,
      String calledId) {}

  /**
   * A variable as it was at last.
   *
   * @param caseId the case it is a value of
   * @param value null for what cannot be shown in a line
   */
  record Variable(String caseId, String variable, String type, String value, boolean local) {}

  /**
   * What stood still.
   *
   * @param state {@code OPEN}, {@code SOLVED} or {@code GONE}
   */
  record Incident(
      String caseId,
      String element,
      String elementName,
      String type,
      String message,
      OffsetDateTime at,
      OffsetDateTime endedAt,
      String state) {}

  /**
   * What a person did.
   *
   * @param operation and {@code thing} as the engine's log says them: {@code Complete}, {@code
   *     Task}
   */
  record Deed(
      String caseId,
      OffsetDateTime at,
      String person,
      String operation,
      String thing,
      String property,
      String valueBefore,
      String valueAfter,
      String task) {}
}
