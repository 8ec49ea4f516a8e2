package org.gendan.shipment;

import java.time.Instant;
import org.gendan.shipment.Shipment.Claim;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipment.Verification;
import org.gendan.shipment.Shipment.Withdrawal;

/** A row of {@code shipment}, in the order of its columns. */
record ShipmentRow(
    String shipmentId,
    String orderId,
    String orderNo,
    String carrier,
    String waybillNo,
    Instant dispatchedAt,
    ShipmentStatus status,
    Instant statusAt,
    Outcome claimedOutcome,
    String claimedBy,
    Instant claimedAt,
    Outcome verifiedOutcome,
    String verifiedBy,
    Instant verifiedAt,
    String evidence,
    int version,
    int waybillRound,
    Instant withdrawnAt,
    String withdrawnBy,
    String withdrawnWhy,
    String replacedBy) {

  Shipment toShipment() {
    return new Shipment(
        shipmentId,
        orderId,
        orderNo,
        carrier,
        waybillNo,
        dispatchedAt,
        status,
        statusAt,
        claimedOutcome == null ? null : new Claim(claimedOutcome, claimedBy, claimedAt),
        verifiedOutcome == null
            ? null
            : new Verification(verifiedOutcome, verifiedBy, verifiedAt, evidence),
        waybillRound,
        withdrawnAt == null
            ? null
            : new Withdrawal(withdrawnBy, withdrawnAt, withdrawnWhy, replacedBy),
        version);
  }
}
