package org.gendan.calendar.duty;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** What the roster tells a shift. */
@Component
class DutyShiftProcess implements DutyEnd {

  private final Processes processes;

  DutyShiftProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void loggedOn(String shiftId, Instant endsAt) {
    processes.start(
        DutyShiftModel.KEY, shiftId, DutyShiftModel.SHIFT_ENDS_AT.with(Date.from(endsAt)));
  }

  @Override
  public void loggedOff(String shiftId) {
    processes.wake(DutyShiftModel.SHIFT_ENDED, shiftId);
  }
}
