package org.gendan.calendar.duty;

import java.time.Instant;

/** What a shift tells its process, which ends a shift that nobody has logged off. */
public interface DutyEnd {

  /** A shift begins and has to end by then. */
  void loggedOn(String shiftId, Instant endsAt);

  /** A shift is over. */
  void loggedOff(String shiftId);
}
