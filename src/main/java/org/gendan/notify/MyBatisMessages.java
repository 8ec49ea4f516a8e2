package org.gendan.notify;

import java.time.Instant;
import java.util.Optional;
import org.gendan.notify.MessageRecord.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisMessages implements MessageLedger {

  private static final int MOST_REF = 64;
  private static final int MOST_REASON = 500;

  private final MessageMapper mapper;

  MyBatisMessages(MessageMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Optional<MessageRecord> find(String key) {
    return mapper.find(key);
  }

  @Override
  public boolean add(MessageRecord asked) {
    try {
      mapper.add(asked);
      return true;
    } catch (DuplicateKeyException e) {
      // Another transaction asked for the same at the same moment; there is one row, which is
      // all we need.
      return false;
    }
  }

  @Override
  public boolean leave(String key, int attempts, String channel, Instant at) {
    return mapper.leave(key, attempts, channel, at) == 1;
  }

  @Override
  public void stay(String key) {
    mapper.stay(key);
  }

  @Override
  public void settle(String key, Status end, String vendorRef, String reason, Instant at) {
    mapper.settle(key, end, cut(vendorRef, MOST_REF), cut(reason, MOST_REASON), at);
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
