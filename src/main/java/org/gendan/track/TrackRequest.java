package org.gendan.track;

import java.time.Instant;

/**
 * What a customer has asked for.
 *
 * @param requestId of the form that was sent, unique within the order
 * @param caseKind what kind of case it became
 * @param caseId the id of that case
 */
record TrackRequest(
    String orderId,
    String requestId,
    TrackWish wish,
    CaseKind caseKind,
    String caseId,
    Instant askedAt) {

  /** Where a wish is looked after. */
  enum CaseKind {
    AMENDMENT,
    GOODS_HOLD,
    CARRIER_REQUEST,
    REFUND,
    COMPLAINT,
    EXCEPTION
  }
}
