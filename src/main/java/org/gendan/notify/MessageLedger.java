package org.gendan.notify;

import java.time.Instant;
import java.util.Optional;
import org.gendan.notify.MessageRecord.Status;

/** Where messages are kept. */
public interface MessageLedger {

  /** Finds a message by its key. */
  Optional<MessageRecord> find(String key);

  /**
   * Adds a message.
   *
   * @return false when there is one with this key already
   */
  boolean add(MessageRecord asked);

  /**
   * Notes that a message leaves, unless another node was faster.
   *
   * @param attempts how often it had left when it was read
   * @return false when another node was
   */
  boolean leave(String key, int attempts, String channel, Instant at);

  /** Notes that it has certainly not left. */
  void stay(String key);

  /** Notes its end. */
  void settle(String key, Status end, String vendorRef, String reason, Instant at);
}
