package org.gendan.notify.sandbox;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last {@value #KEPT}, for all nodes. */
@Repository
class KeptSandboxMessages implements SandboxInbox {

  private static final int KEPT = 2_000;

  private final SandboxMessageMapper mapper;

  KeptSandboxMessages(SandboxMessageMapper mapper) {
    this.mapper = mapper;
  }

  /** As at a real vendor, a sender who is rolled back afterwards takes nothing back. */
  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Sent sent) {
    mapper.add(sent);
    mapper.forget(mapper.last() - KEPT);
  }

  @Override
  public List<Sent> sent() {
    return mapper.all();
  }

  @Override
  public List<Sent> sent(String key) {
    return mapper.of(key);
  }
}
