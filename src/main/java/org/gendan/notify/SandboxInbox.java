package org.gendan.notify;

import java.time.Instant;
import java.util.List;

/** Where the sandbox keeps what customers would have got. */
public interface SandboxInbox {

  /**
   * A message as the customer would have read it.
   *
   * @param key idempotency key
   * @param at when it was sent
   */
  record Sent(String key, Instant at, String phone, String text) {}

  /** The messages kept, oldest first. */
  List<Sent> sent();
}
