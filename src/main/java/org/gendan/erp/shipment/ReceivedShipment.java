package org.gendan.erp.shipment;

import java.time.Instant;
import org.gendan.erp.ErpShipment;

/**
 * A parcel of the ERP as it lies with us.
 *
 * @param adapter who told it
 * @param reason why it could not be taken yet, or null
 * @param tries how often it was offered to the order
 * @param receivedAt when it was first seen
 * @param acknowledged whether the ERP knows that it is safe
 */
public record ReceivedShipment(
    String adapter,
    ErpShipment shipment,
    Status status,
    String reason,
    int tries,
    Instant receivedAt,
    boolean acknowledged) {

  /** Whether the order has it. */
  public enum Status {
    RECEIVED,
    /** The order could not take it; it is offered again. */
    REFUSED,
    APPLIED
  }
}
