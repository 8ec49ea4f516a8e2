package org.gendan.calendar.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shift of one person. */
class DutyShiftTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final DutyShiftProcess shift = new DutyShiftProcess(engine.processes());
  private final DutyRoster roster = engine.the(DutyRoster.class);

  @BeforeEach
  void loggedOn() {
    shift.loggedOn("shift-1", EngineForTests.NOW.plus(Duration.ofHours(7)));
  }

  @Test
  void whoLogsOffEndsTheShift() {
    shift.loggedOff("shift-1");

    assertThat(story.endEvents()).containsExactly("endEvent_loggedOff");
    story.isEnded();
    verifyNoInteractions(roster);
  }

  @Test
  void whoForgetsIsLoggedOffWhenTheShiftEnds() {
    assertThat(story.timer("event_shiftEnded").getDuedate())
        .isEqualTo(Date.from(EngineForTests.NOW.plus(Duration.ofHours(7))));

    story.fire("event_shiftEnded");

    verify(roster).endForgotten("shift-1");
    assertThat(story.endEvents()).containsExactly("endEvent_shiftEnded");
  }

  @Test
  void loggingOffTwiceAndTooLateChangesNothing() {
    shift.loggedOff("shift-1");
    shift.loggedOff("shift-1");
    shift.loggedOff("nobody");

    story.isEnded();
  }
}
