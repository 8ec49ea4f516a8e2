package org.gendan.calendar.duty;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * What has to know when a desk is first staffed and last left, such as its clocks, or that a person
 * has left. Called in the transaction of the log-on or log-off, while the roster is locked.
 */
@NamedInterface
public interface DutyWatch {

  /** No person of the group was on duty, and now one is. */
  default void staffed(String group) {}

  /** The last one of the group has left, or was to leave, at this moment. */
  default void deserted(String group, Instant since) {}

  /** The shift of this person has ended and no other one has begun. */
  default void left(String userId) {}
}
