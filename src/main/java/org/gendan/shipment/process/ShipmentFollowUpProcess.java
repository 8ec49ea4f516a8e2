package org.gendan.shipment.process;

import org.gendan.engine.Processes;
import org.gendan.shipment.FollowUp;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the follow-up of a parcel. */
@Component
class ShipmentFollowUpProcess implements FollowUp {

  private final Processes processes;

  ShipmentFollowUpProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void statusChanged(Shipment shipment) {
    processes.lookAgain(ShipmentFollowUpModel.STATUS_CHANGED, shipment.id());
  }
}
