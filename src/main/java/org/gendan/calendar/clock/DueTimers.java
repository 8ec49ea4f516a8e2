package org.gendan.calendar.clock;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * What has to follow when a deadline moves, such as the timer of a process. Called in the
 * transaction that moved it.
 */
@NamedInterface
public interface DueTimers {

  /** The deadline is now this one. */
  void moved(String ref, Instant dueAt);

  /** There is no deadline until the clock runs again. */
  void suspended(String ref);

  /** What was due is done. */
  void stopped(String ref);
}
