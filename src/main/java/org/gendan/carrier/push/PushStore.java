package org.gendan.carrier.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.carrier.push.Push.Status;

/** Where pushes are kept. Times are whole seconds. */
public interface PushStore {

  /**
   * Keeps a push.
   *
   * @return false when the same was kept before
   */
  boolean add(String vendor, String content, Instant receivedAt, Status status, String reason);

  /** Pushes that wait and that nobody works on, the oldest first. */
  List<Long> due(Instant now, int most);

  /** Takes one, unless another node was faster. */
  Optional<Push> claim(long pushId, Instant now, Instant until);

  /** Notes that all of it is applied. */
  void applied(long pushId, Instant at);

  /** Notes what is left and when to try again; never again when null. */
  void left(long pushId, Status status, String reason, Instant nextTryAt);

  /** Removes applied pushes from before; answers how many. */
  int forget(Instant before);

  /** One page, the newest first; all when the status is null. */
  List<Push> page(Status status, long offset, int size);

  /** How many there are. */
  long count(Status status);

  /** Lets one that waits or was given up be tried now; false when there is none. */
  boolean again(long pushId, Instant now);
}
