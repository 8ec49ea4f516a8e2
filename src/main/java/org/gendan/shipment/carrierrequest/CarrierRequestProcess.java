package org.gendan.shipment.carrierrequest;

import org.gendan.engine.Processes;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Outgoing: what the process of a carrier request is told. */
@Component
class CarrierRequestProcess {

  private final Processes processes;

  CarrierRequestProcess(Processes processes) {
    this.processes = processes;
  }

  /** The carrier shall do something. */
  void asked(CarrierRequest request, Shipment shipment) {
    processes.start(
        CarrierRequestModel.KEY,
        request.id(),
        CarrierRequestModel.REQUEST_ID.with(request.id()),
        CarrierRequestModel.SHIPMENT_ID.with(shipment.id()),
        CarrierRequestModel.ORDER_NO.with(shipment.orderNo()));
  }
}
