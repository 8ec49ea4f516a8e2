package org.gendan.shipment.callback;

import java.util.Date;
import org.gendan.engine.Processes;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Outgoing: what the care about a parcel is told. */
@Component
public class ParcelCareProcess {

  private final Processes processes;

  ParcelCareProcess(Processes processes) {
    this.processes = processes;
  }

  /** A parcel is on its way; from now on agents and logistics ask how things are. */
  public void begun(Shipment shipment) {
    processes.start(
        ParcelCareModel.KEY,
        shipment.id(),
        ParcelCareModel.SHIPMENT_ID.with(shipment.id()),
        ParcelCareModel.ORDER_NO.with(shipment.orderNo()),
        ParcelCareModel.DISPATCHED_AT.with(Date.from(shipment.dispatchedAt())));
  }

  /** Logistics has verified the outcome. */
  public void outcomeVerified(Shipment shipment) {
    processes.wake(ParcelCareModel.OUTCOME_VERIFIED, shipment.id());
  }
}
