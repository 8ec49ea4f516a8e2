package org.gendan.calendar.clock;

import java.time.Instant;
import java.util.Date;
import org.gendan.engine.clock.DateReadings;
import org.springframework.stereotype.Component;

/** The engine's timers and due dates follow the clock that their model reads. */
@Component
class EngineTimers implements DueTimers {

  private static final String CLOCK = "clock";
  private static final Date NOT_NOW = Date.from(ClockTimes.NOT_NOW);

  private final DateReadings readings;

  EngineTimers(DateReadings readings) {
    this.readings = readings;
  }

  @Override
  public void moved(String ref, Instant dueAt) {
    readings.readAgain(DueClocks.caseOf(ref), CLOCK, NOT_NOW);
  }

  @Override
  public void suspended(String ref) {
    readings.readAgain(DueClocks.caseOf(ref), CLOCK, NOT_NOW);
  }

  @Override
  public void stopped(String ref) {
    readings.readTimersAgain(DueClocks.caseOf(ref), CLOCK);
  }
}
