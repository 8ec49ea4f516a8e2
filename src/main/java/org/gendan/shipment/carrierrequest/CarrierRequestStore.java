package org.gendan.shipment.carrierrequest;

import java.util.List;
import java.util.Optional;

/** Where requests to carriers are kept. */
public interface CarrierRequestStore {

  /** Adds a request. */
  void add(CarrierRequest request);

  /** Finds a request by its id. */
  Optional<CarrierRequest> find(String requestId);

  /** The requests about a parcel, oldest first. */
  List<CarrierRequest> ofShipment(String shipmentId);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  boolean update(CarrierRequest request);
}
