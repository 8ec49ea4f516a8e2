package org.gendan.refund;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisRefunds implements RefundStore {

  private final RefundMapper mapper;

  MyBatisRefunds(RefundMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Refund refund) {
    mapper.insert(refund);
    if (!refund.lines().isEmpty()) {
      mapper.insertLines(refund.id(), refund.lines());
    }
  }

  @Override
  public boolean update(Refund refund) {
    return mapper.update(refund) == 1;
  }

  @Override
  public Optional<Refund> find(String refundId) {
    return Optional.ofNullable(mapper.find(refundId)).map(this::withLines);
  }

  @Override
  public List<Refund> ofOrder(String orderId) {
    return mapper.ofOrder(orderId).stream().map(this::withLines).toList();
  }

  @Override
  public List<Refund> search(RefundStatus status, int limit, long offset) {
    return mapper.search(status, limit, offset).stream().map(this::withLines).toList();
  }

  @Override
  public long count(RefundStatus status) {
    return mapper.count(status);
  }

  private Refund withLines(RefundRow row) {
    return row.toRefund(mapper.lines(row.refundId()));
  }
}
