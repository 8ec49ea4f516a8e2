package org.gendan.shipment.followup;

import org.gendan.engine.Processes;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Outgoing: what the return countdown of a parcel is told. */
@Component
class ReturnCountdownProcess {

  private final Processes processes;

  ReturnCountdownProcess(Processes processes) {
    this.processes = processes;
  }

  /** The carrier will send the parcel back. */
  void started(Shipment shipment) {
    processes.start(
        ReturnCountdownModel.KEY,
        shipment.id(),
        ReturnCountdownModel.SHIPMENT_ID.with(shipment.id()),
        ReturnCountdownModel.ORDER_NO.with(shipment.orderNo()));
  }

  /** The countdown has another end, or is over. */
  void changed(Shipment shipment) {
    processes.wake(ReturnCountdownModel.COUNTDOWN_CHANGED, shipment.id());
  }
}
