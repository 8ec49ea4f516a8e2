package org.gendan.erp.shipment;

import java.time.LocalDateTime;
import org.gendan.erp.ErpShipment;
import org.gendan.row.UtcColumn;

/** One row of erp_shipment; times are UTC. */
record ShipmentRow(
    String adapter,
    String syncId,
    String orderId,
    String carrier,
    String waybillNo,
    LocalDateTime shippedAt,
    LocalDateTime changedAt,
    String status,
    String reason,
    Integer tries,
    LocalDateTime receivedAt,
    Boolean acknowledged) {

  ErpShipment toShipment() {
    return new ErpShipment(
        syncId,
        orderId,
        carrier,
        waybillNo,
        UtcColumn.instant(shippedAt),
        UtcColumn.instant(changedAt));
  }

  ReceivedShipment toReceived() {
    return new ReceivedShipment(
        adapter,
        toShipment(),
        ReceivedShipment.Status.valueOf(status),
        reason,
        tries,
        UtcColumn.instant(receivedAt),
        acknowledged);
  }
}
