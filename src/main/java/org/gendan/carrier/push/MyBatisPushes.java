package org.gendan.carrier.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.carrier.push.Push.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisPushes implements PushStore {

  private static final int MOST_REASON = 2_000;

  private final PushMapper mapper;

  MyBatisPushes(PushMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean add(
      String vendor, String content, Instant receivedAt, Status status, String reason) {
    boolean refused = status == Status.REFUSED;
    // A forged push must not stand in the way of the real one.
    String digest = DigestUtils.sha256Hex(refused ? "refused:" + content : content);
    try {
      mapper.insert(
          vendor, digest, content, receivedAt, status, refused ? null : receivedAt, cut(reason));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Override
  public List<Long> due(Instant now, int most) {
    return mapper.due(now, most);
  }

  @Override
  public Optional<Push> claim(long pushId, Instant now, Instant until) {
    return mapper.claim(pushId, now, until) == 1
        ? Optional.of(mapper.find(pushId))
        : Optional.empty();
  }

  @Override
  public void applied(long pushId, Instant at) {
    mapper.applied(pushId, at);
  }

  @Override
  public void left(long pushId, Status status, String reason, Instant nextTryAt) {
    mapper.left(pushId, status, cut(reason), nextTryAt);
  }

  @Override
  public int forget(Instant before) {
    return mapper.forget(before);
  }

  @Override
  public List<Push> page(Status status, long offset, int size) {
    return mapper.page(status, offset, size);
  }

  @Override
  public long count(Status status) {
    return mapper.count(status);
  }

  @Override
  public boolean again(long pushId, Instant now) {
    return mapper.again(pushId, now) == 1;
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= MOST_REASON
        ? reason
        : reason.substring(0, MOST_REASON);
  }
}
