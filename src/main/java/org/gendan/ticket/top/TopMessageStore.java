package org.gendan.ticket.top;

import java.util.List;
import java.util.Optional;

/** Where messages are kept. */
public interface TopMessageStore {

  /** Adds a message; its key is unique. */
  void add(TopMessage message);

  /** Finds a message. */
  Optional<TopMessage> find(String key);

  /** Writes what became of it. */
  void update(TopMessage message);

  /** A list, the oldest first; null stands for every status. */
  List<TopMessage> search(TopMessage.Status status, int limit, long offset);

  /** Parked messages with this reason, the oldest first. */
  List<TopMessage> parked(String reason, int limit);

  /** How many a search would find. */
  long count(TopMessage.Status status);
}
