package org.gendan.shipment.persistence;

import java.util.List;
import org.gendan.shipment.ParcelCheck;
import org.gendan.shipment.ParcelCheckStore;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisParcelChecks implements ParcelCheckStore {

  private final ParcelCheckMapper mapper;

  MyBatisParcelChecks(ParcelCheckMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(ParcelCheck check) {
    mapper.insert(check);
  }

  @Override
  public List<ParcelCheck> of(String shipmentId) {
    return mapper.of(shipmentId);
  }
}
