package org.gendan.shipment;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/**
 * Outgoing: what the follow-up of a parcel is told. It stands in the root because several rooms
 * have news for it; what the news is, the follow-up reads for itself.
 */
@Component
public class ShipmentFollowUpProcess {

  private final Processes processes;

  public ShipmentFollowUpProcess(Processes processes) {
    this.processes = processes;
  }

  /** Something about the parcel is new. */
  public void statusChanged(Shipment shipment) {
    processes.wake(ShipmentFollowUpModel.STATUS_CHANGED, shipment.id());
  }

  /** Another step is due than the call whose task is open. */
  public void callOutdated(Shipment shipment) {
    processes.wake(ShipmentFollowUpModel.CALL_OUTDATED, shipment.id());
  }
}
