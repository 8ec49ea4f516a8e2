package org.gendan.shipment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.springframework.stereotype.Component;

/** Makes an exception of an alarm, so that it has an owner and a clock. */
@Component
public class ParcelAlarms {

  private static final int MOST_TEXT = 2000;

  private final Exceptions exceptions;
  private final Shipments shipments;

  ParcelAlarms(Exceptions exceptions, Shipments shipments) {
    this.exceptions = exceptions;
    this.shipments = shipments;
  }

  /** Raises the alarm in the caller's transaction. Safe to repeat. */
  public void raise(ParcelAlarm alarm) {
    Shipment shipment = alarm.shipment();
    exceptions.raise(
        new ExceptionReport(
            shortened(alarm.requestId()),
            shipment.orderId(),
            shipment.id(),
            ExceptionCause.valueOf(alarm.kind().name()),
            cut(alarm.text()),
            "shipment-follow-up"));
    shipments.tell("ALARM_" + alarm.kind(), alarm.text(), shipment);
  }

  /** The whole text stays with the parcel's own records; an exception takes 2,000 characters. */
  private static String cut(String text) {
    return text == null || text.length() <= MOST_TEXT
        ? text
        : text.substring(0, MOST_TEXT - 1) + "…";
  }

  /** The same alarm has the same id, and an exception takes 64 characters. */
  private static String shortened(String requestId) {
    return "parcel-" + UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.UTF_8));
  }
}
