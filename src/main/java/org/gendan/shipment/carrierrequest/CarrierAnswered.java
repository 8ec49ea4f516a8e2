package org.gendan.shipment.carrierrequest;

import org.gendan.shipment.Shipment;

/**
 * The carrier, or logistics after talking to it, has answered; told in the same transaction to who
 * follows the parcel.
 *
 * @param request the request with its answer
 * @param shipment the parcel that it is about
 */
public record CarrierAnswered(CarrierRequest request, Shipment shipment) {}
