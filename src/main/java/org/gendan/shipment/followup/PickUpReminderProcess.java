package org.gendan.shipment.followup;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.Processes;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Outgoing: what the reminder of an agreed pick-up is told. */
@Component
class PickUpReminderProcess {

  private final Processes processes;

  PickUpReminderProcess(Processes processes) {
    this.processes = processes;
  }

  /** The customer collects the parcel on the day that begins then. */
  void agreed(Shipment shipment, Instant dayBegins) {
    processes.start(
        PickUpReminderModel.KEY,
        shipment.id(),
        PickUpReminderModel.SHIPMENT_ID.with(shipment.id()),
        PickUpReminderModel.ORDER_NO.with(shipment.orderNo()),
        PickUpReminderModel.PICK_UP_AT.with(Date.from(dayBegins)));
  }
}
