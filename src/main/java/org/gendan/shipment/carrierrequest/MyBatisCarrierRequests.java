package org.gendan.shipment.carrierrequest;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisCarrierRequests implements CarrierRequestStore {

  private final CarrierRequestMapper mapper;

  MyBatisCarrierRequests(CarrierRequestMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(CarrierRequest request) {
    mapper.insert(request);
  }

  @Override
  public Optional<CarrierRequest> find(String requestId) {
    return Optional.ofNullable(mapper.find(requestId));
  }

  @Override
  public List<CarrierRequest> ofShipment(String shipmentId) {
    return mapper.ofShipment(shipmentId);
  }

  @Override
  public boolean update(CarrierRequest request) {
    return mapper.update(request) == 1;
  }
}
