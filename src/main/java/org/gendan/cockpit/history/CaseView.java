package org.gendan.cockpit.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case in a list.
 *
 * @param model key of the process
 * @param caseId what it is about: the business key
 * @param orders the orders that it is about; empty for a case about none
 * @param seconds how long it took, or has run so far
 * @param state as the engine says it
 * @param reason why it was ended from outside, or null
 * @param incidents how many of it are open
 */
record CaseView(
    String instanceId,
    String model,
    String modelName,
    String definitionId,
    int version,
    String caseId,
    List<OrderView> orders,
    OffsetDateTime startedAt,
    OffsetDateTime endedAt,
    long seconds,
    String state,
    String reason,
    int incidents) {

  /** An order by its id and the platform's number. */
  record OrderView(String orderId, String platform, String orderNo) {}
}
