package org.gendan.shipment.carrierrequest;

import org.gendan.engine.MovedCases;
import org.gendan.engine.Processes;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Outgoing: what the process of a carrier request is told. */
@Component
class CarrierRequestProcess {

  private final Processes processes;
  private final MovedCases cases;

  CarrierRequestProcess(Processes processes, MovedCases cases) {
    this.processes = processes;
    this.cases = cases;
  }

  /** The parcel was written down wrongly. */
  void withdrawn(CarrierRequest request) {
    cases.end(CarrierRequestModel.KEY, request.id(), "the waybill was corrected");
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
