package org.gendan.shipment.callback;

import java.util.List;
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
