package org.gendan.shipment.tracking;

import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisStatusTexts implements StatusTextStore {

  private final StatusTextMapper mapper;

  MyBatisStatusTexts(StatusTextMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<StatusText> all() {
    return mapper.all();
  }

  @Override
  public void put(StatusText meaning) {
    mapper.put(meaning);
  }
}
