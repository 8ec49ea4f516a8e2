package org.gendan.order.correction;

import java.time.Instant;
import org.gendan.shipment.Shipment.Outcome;

/**
 * What was corrected, written once.
 *
 * @param id our id
 * @param shipmentId the parcel that was written down wrongly
 * @param requestId the caller's, which makes a repeated request the same correction
 * @param fingerprint digest of what was asked for
 * @param fromLeftAt when it was said to have left
 * @param toCarrier null when nothing replaces it, like the other two
 * @param fromOutcome what was verified, or null; toOutcome alike
 * @param replacedBy id of the parcel that is followed instead, or null
 * @param reason why, in that person's words
 * @param leftToPeople what has left the house about it and people have to undo, or null
 * @param madeBy user id
 */
record Correction(
    String id,
    String shipmentId,
    String requestId,
    Kind kind,
    String fingerprint,
    String fromCarrier,
    String fromWaybill,
    Instant fromLeftAt,
    String toCarrier,
    String toWaybill,
    Instant toLeftAt,
    Outcome fromOutcome,
    Outcome toOutcome,
    String replacedBy,
    String reason,
    String leftToPeople,
    String madeBy,
    Instant madeAt) {

  /** What can be wrong about a parcel. */
  enum Kind {
    /** The number or the carrier: another parcel was meant. */
    WAYBILL,
    /** The order: it has no such parcel. */
    WITHDRAW,
    /** When it left. */
    DISPATCH_TIME,
    /** The outcome that was verified. */
    OUTCOME
  }
}
