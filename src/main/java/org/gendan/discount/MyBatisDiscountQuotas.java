package org.gendan.discount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisDiscountQuotas implements DiscountQuotaStore {

  private final DiscountQuotaMapper mapper;

  MyBatisDiscountQuotas(DiscountQuotaMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void open(String agent, String month, int times, long sumFen) {
    if (mapper.find(agent, month).isEmpty()) {
      mapper.open(agent, month, times, sumFen);
    }
  }

  @Override
  public Optional<Quota> find(String agent, String month) {
    return mapper.find(agent, month);
  }

  @Override
  public boolean take(String agent, String month, long amountFen, boolean beyondTimes) {
    return mapper.take(agent, month, amountFen, beyondTimes) == 1;
  }

  @Override
  public void changeTimes(String agent, String month, int by) {
    mapper.changeTimes(agent, month, by);
  }

  @Override
  public void book(Entry entry) {
    mapper.book(entry);
  }

  @Override
  public Optional<Entry> entry(String ref) {
    return mapper.entry(ref);
  }

  @Override
  public List<Entry> ledger(String month) {
    return mapper.ledger(month);
  }

  @Override
  public boolean openMonth(String month, Instant at) {
    return mapper.months(month) == 0 && mapper.openMonth(month, at) == 1;
  }

  @Override
  public boolean closeMonth(String month, Instant at) {
    return mapper.closeMonth(month, at) == 1;
  }
}
