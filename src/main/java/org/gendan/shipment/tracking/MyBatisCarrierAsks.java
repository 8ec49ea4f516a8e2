package org.gendan.shipment.tracking;

import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisCarrierAsks implements CarrierAskStore {

  private static final int MOST_REASON = 2_000;

  private final CarrierAskMapper mapper;

  MyBatisCarrierAsks(CarrierAskMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<String> carriers() {
    return mapper.carriers();
  }

  @Override
  public List<Due> due(String carrier, Instant since, Instant now, int most) {
    return mapper.due(carrier, since, now, most);
  }

  @Override
  public boolean claim(Due parcel, Instant now, Instant until) {
    if (mapper.count(parcel) > 0) {
      return mapper.claim(parcel, now, until) == 1;
    }
    try {
      mapper.insert(parcel, until);
      return true;
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      return false;
    }
  }

  @Override
  public void answered(Due parcel, Instant at, String reason) {
    mapper.answered(parcel, at, cut(reason));
  }

  @Override
  public void failed(Due parcel, String reason) {
    mapper.failed(parcel, cut(reason));
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= MOST_REASON
        ? reason
        : reason.substring(0, MOST_REASON);
  }
}
