package org.gendan.order.payment;

import java.time.Instant;
import java.util.Optional;
import org.gendan.calendar.window.WindowLoad;
import org.gendan.order.payment.ChaseMapper.ResultRow;
import org.gendan.order.payment.PaymentChases.Answer;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisChases implements ChaseStore, ChaseWindowStore {

  private final ChaseMapper mapper;
  private final CurrentActor actor;

  MyBatisChases(ChaseMapper mapper, CurrentActor actor) {
    this.mapper = mapper;
    this.actor = actor;
  }

  @Override
  public Optional<Instant> firstOpened(String orderId) {
    return Optional.ofNullable(mapper.firstOpened(orderId));
  }

  @Override
  public Optional<Status> status(String orderId, Instant windowEnd) {
    return Optional.ofNullable(mapper.status(orderId, windowEnd));
  }

  @Override
  public void open(String orderId, Instant windowEnd, Instant at, Status status) {
    mapper.open(orderId, windowEnd, at, status);
  }

  @Override
  public boolean chased(String orderId, Instant at, Answer answer) {
    return mapper.chased(
            new ResultRow(
                orderId,
                at,
                actor.id(),
                answer.result(),
                answer.doubt().orElse(null),
                answer.coupon().orElse(null),
                answer.remark().orElse(null)))
        > 0;
  }

  @Override
  public boolean close(String orderId, Status status) {
    return mapper.close(orderId, status) > 0;
  }

  @Override
  public boolean missed(String orderId, Instant by) {
    return mapper.missed(orderId, by) > 0;
  }

  @Override
  public WindowLoad.Count count(Instant windowEnd) {
    var row = mapper.count(windowEnd);
    return row.total() == 0
        ? new WindowLoad.Count(0, 0, 0)
        : new WindowLoad.Count(row.total(), row.open(), row.missed());
  }

  @Override
  public boolean add(Instant windowEnd) {
    // The read spares all but the first order of a window the lock of the insert.
    return mapper.windows(windowEnd) == 0 && mapper.addWindow(windowEnd) == 1;
  }

  @Override
  public void reminded(Instant windowEnd, Instant at, int open) {
    mapper.reminded(windowEnd, at, open);
  }

  @Override
  public void answered(Instant windowEnd, Instant at, ChaseReminders.Answer answer, String remark) {
    mapper.answered(windowEnd, at, answer.name(), actor.id(), remark);
  }
}
