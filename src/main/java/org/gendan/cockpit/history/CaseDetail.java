package org.gendan.cockpit.history;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * All that the engine remembers of a case.
 *
 * @param whole false when there is more of one of the lists than is shown
 * @param caller the case that called it, or null
 * @param variables of a case that runs; the engine keeps none of one that has ended
 * @param known of a case that has ended: what our own tables hold of its orders
 */
record CaseDetail(
    CaseView about,
    String caller,
    List<CaseView> called,
    List<Step> steps,
    List<Variable> variables,
    List<Known> known,
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
   * What an order of the case is, as it stands now; nothing of its customer.
   *
   * @param paymentName how it is paid, in the reader's language
   */
  record Known(
      String orderId,
      String orderNo,
      String platform,
      String stage,
      String paymentMethod,
      String paymentName,
      BigDecimal amountPayable,
      String currency,
      OffsetDateTime placedAt,
      OffsetDateTime confirmedAt) {}

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
