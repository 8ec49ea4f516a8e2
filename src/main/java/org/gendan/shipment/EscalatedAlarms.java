package org.gendan.shipment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.springframework.stereotype.Component;

/** Makes an exception of an alarm, so that it has an owner and a clock. */
@Component
class EscalatedAlarms implements ParcelAlarms {

  private final Exceptions exceptions;
  private final Shipments shipments;

  EscalatedAlarms(Exceptions exceptions, Shipments shipments) {
    this.exceptions = exceptions;
    this.shipments = shipments;
  }

  @Override
  public void raise(ParcelAlarm alarm) {
    Shipment shipment = alarm.shipment();
    exceptions.raise(
        new ExceptionReport(
            shortened(alarm.requestId()),
            shipment.orderId(),
            shipment.id(),
            ExceptionCause.valueOf(alarm.kind().name()),
            alarm.text(),
            "shipment-follow-up"));
    shipments.tell("ALARM_" + alarm.kind(), alarm.text(), shipment);
  }

  /** The same alarm has the same id, and an exception takes 64 characters. */
  private static String shortened(String requestId) {
    return "parcel-" + UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.UTF_8));
  }
}
