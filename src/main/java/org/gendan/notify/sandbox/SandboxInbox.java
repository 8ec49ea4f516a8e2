package org.gendan.notify.sandbox;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Where the sandbox keeps what customers and staff would have got. */
@NamedInterface
public interface SandboxInbox {

  /**
   * A message as it would have been read.
   *
   * @param channel by which it came
   * @param key idempotency key; null when the channel knows none
   * @param at when it was sent
   * @param phone the customer's number, or the robot's name
   */
  @NamedInterface
  record Sent(String channel, String key, Instant at, String phone, String text) {}

  /** Keeps a message, even when the sender is rolled back. */
  void add(Sent sent);

  /** The messages kept, oldest first. */
  List<Sent> sent();

  /** Those with this key. */
  List<Sent> sent(String key);
}
