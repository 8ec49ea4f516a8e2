package org.gendan.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisBulk implements BulkStore {

  private static final int AT_ONCE = 500;

  private final BulkMapper mapper;

  MyBatisBulk(BulkMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public int addAll(ExceptionCase about, Collection<Subject> orders) {
    List<Subject> all = List.copyOf(orders);
    int added = 0;
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Subject> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      added += addFree(about, some);
    }
    return added;
  }

  private int addFree(ExceptionCase about, List<Subject> some) {
    while (true) {
      Set<String> taken = Set.copyOf(mapper.taken(about.cause(), some));
      List<Subject> free = some.stream().filter(o -> !taken.contains(o.orderId())).toList();
      try {
        if (!free.isEmpty()) {
          mapper.addAll(about.id(), about.cause(), free);
        }
        return free.size();
      } catch (DuplicateKeyException e) {
        // Another case has taken some of them since we looked; now it can be seen.
        continue;
      }
    }
  }

  @Override
  public List<String> present(String exceptionId) {
    return mapper.present(exceptionId);
  }

  @Override
  public List<Member> members(String exceptionId, int limit, long offset) {
    return mapper.members(exceptionId, limit, offset);
  }

  @Override
  public long count(String exceptionId) {
    return mapper.count(exceptionId);
  }

  @Override
  public Optional<String> caseOf(String orderId, ExceptionCause cause) {
    return mapper.caseOf(orderId, cause);
  }

  @Override
  public boolean leave(String exceptionId, String orderId, Instant at) {
    return mapper.leave(exceptionId, orderId, at) == 1;
  }

  @Override
  public void release(String exceptionId) {
    mapper.release(exceptionId);
  }
}
