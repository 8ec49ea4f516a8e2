package org.gendan.calendar.duty;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** What the roster tells a shift. */
@Component
class DutyShiftProcess {

  private final Processes processes;

  DutyShiftProcess(Processes processes) {
    this.processes = processes;
  }

  /** A shift begins and has to end by then. */
  public void loggedOn(String shiftId, Instant endsAt) {
    processes.start(
        DutyShiftModel.KEY, shiftId, DutyShiftModel.SHIFT_ENDS_AT.with(Date.from(endsAt)));
  }

  /** A shift is over. */
  public void loggedOff(String shiftId) {
    processes.wake(DutyShiftModel.SHIFT_ENDED, shiftId);
  }
}
