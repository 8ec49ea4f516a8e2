package org.gendan.order.amendment;

import java.util.List;
import java.util.Optional;
import org.gendan.order.OrderLine;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisAmendments implements AmendmentStore {

  private final AmendmentMapper mapper;

  MyBatisAmendments(AmendmentMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Amendment amendment) {
    mapper.insert(amendment);
    int no = 0;
    for (OrderLine line : amendment.changes().lines()) {
      mapper.insertLine(amendment.id(), no++, line);
    }
  }

  @Override
  public void update(Amendment amendment) {
    mapper.update(amendment);
  }

  @Override
  public Optional<Amendment> find(String amendmentId) {
    return Optional.ofNullable(mapper.find(amendmentId)).map(this::whole);
  }

  @Override
  public List<Amendment> of(String orderId) {
    return mapper.of(orderId).stream().map(this::whole).toList();
  }

  @Override
  public void addCarrierRequest(String amendmentId, String requestId) {
    mapper.addCarrierRequest(amendmentId, requestId);
  }

  @Override
  public List<String> carrierRequests(String amendmentId) {
    return mapper.carrierRequests(amendmentId);
  }

  private Amendment whole(AmendmentRow row) {
    return row.toAmendment(mapper.lines(row.amendmentId()));
  }
}
