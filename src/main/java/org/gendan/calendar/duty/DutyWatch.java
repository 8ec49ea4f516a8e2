package org.gendan.calendar.duty;

import java.time.Instant;

/**
 * What has to know when a desk is first staffed and last left, such as its clocks. Called in the
 * transaction of the log-on or log-off, while the roster is locked.
 */
public interface DutyWatch {

  /** No person of the group was on duty, and now one is. */
  void staffed(String group);

  /** The last one of the group has left, or was to leave, at this moment. */
  void deserted(String group, Instant since);
}
