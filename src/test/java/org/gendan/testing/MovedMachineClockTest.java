package org.gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The instant that a run of the tests names is now, for all who ask. */
class MovedMachineClockTest {

  @AfterEach
  void theEngineHasItsClockBack() {
    ClockUtil.reset();
  }

  @Test
  void allClocksOfTheJvmAgree() {
    Instant now = Clock.systemUTC().instant();

    assertThat(Instant.ofEpochMilli(Clock.systemUTC().millis())).isCloseTo(now, aMinute());
    assertThat(new Date().toInstant()).isCloseTo(now, aMinute());
    assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(now, aMinute());
    ClockUtil.offset(Duration.ofDays(400).toMillis());
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isCloseTo(now.plus(Duration.ofDays(400)), aMinute());
  }

  @Test
  void theRunBeganAtTheInstantThatItNames() {
    String named = System.getProperty(MovedMachineClock.INSTANT, "");
    Instant began = named.isBlank() ? machine() : OffsetDateTime.parse(named).toInstant();

    assertThat(Clock.systemUTC().instant())
        .isBetween(began.minusSeconds(1), began.plus(Duration.ofHours(3)));
  }

  private static Instant machine() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  private static org.assertj.core.data.TemporalUnitOffset aMinute() {
    return within(1, ChronoUnit.MINUTES);
  }
}
