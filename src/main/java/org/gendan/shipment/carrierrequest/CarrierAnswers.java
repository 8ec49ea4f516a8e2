package org.gendan.shipment.carrierrequest;

import org.gendan.shipment.Shipment;

/** Who has to know what a carrier answered; implemented where the parcel is followed. */
public interface CarrierAnswers {

  /** The carrier, or logistics after talking to it, has answered, in the same transaction. */
  void answered(CarrierRequest request, Shipment shipment);
}
