package org.gendan.calendar.duty;

import org.springframework.modulith.NamedInterface;

/**
 * Who is on duty now: has logged on for a shift that is not over (rows 133 and 134 of
 * docs/domain.md). A capability that wants to hear of changes implements {@link DutyWatch}.
 */
@NamedInterface
public interface Duty {

  /** Whether this user is on duty. */
  boolean isOnDuty(String userId);

  /** Whether anybody of this group is on duty. */
  boolean anyoneOnDuty(String group);
}
