package org.gendan.notify.sandbox;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last {@value #KEPT}, for all nodes. */
@Repository
@Conditional(InboxNeeded.class)
@NamedInterface
public class SandboxInbox {

  /**
   * A message as it would have been read.
   *
   * @param channel by which it came
   * @param key idempotency key; null when the channel knows none
   * @param at when it was sent
   * @param phone the customer's number, or the robot's name
   */
  @NamedInterface
  public record Sent(String channel, String key, Instant at, String phone, String text) {}

  private static final int KEPT = 2_000;

  private final SandboxMessageMapper mapper;

  SandboxInbox(SandboxMessageMapper mapper) {
    this.mapper = mapper;
  }

  /** As at a real vendor, a sender who is rolled back afterwards takes nothing back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Sent sent) {
    mapper.add(sent);
    mapper.forget(mapper.last() - KEPT);
  }

  /** The messages kept, oldest first. */
  public List<Sent> sent() {
    return mapper.all();
  }

  /** Those with this key. */
  public List<Sent> sent(String key) {
    return mapper.of(key);
  }
}
