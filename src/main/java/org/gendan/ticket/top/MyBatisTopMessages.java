package org.gendan.ticket.top;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisTopMessages implements TopMessageStore {

  private final TopMessageMapper mapper;

  MyBatisTopMessages(TopMessageMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(TopMessage message) {
    mapper.insert(message);
  }

  @Override
  public Optional<TopMessage> find(String key) {
    return mapper.find(key);
  }

  @Override
  public void update(TopMessage message) {
    mapper.update(message);
  }

  @Override
  public List<TopMessage> search(TopMessage.Status status, int limit, long offset) {
    return mapper.search(status, limit, offset);
  }

  @Override
  public List<TopMessage> parked(String reason, int limit) {
    return mapper.parked(reason, limit);
  }

  @Override
  public long count(TopMessage.Status status) {
    return mapper.count(status);
  }
}
