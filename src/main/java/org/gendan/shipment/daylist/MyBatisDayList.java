package org.gendan.shipment.daylist;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisDayList implements DayListStore {

  private final DayListMapper mapper;

  MyBatisDayList(DayListMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<Line> find(Instant from, Instant at, int most, long offset) {
    return mapper.find(from, at, most, offset);
  }

  @Override
  public long count(Instant from, Instant at) {
    return mapper.count(from, at);
  }
}
