package org.gendan.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

  private final EngineClock clock = new EngineClock();

  @AfterEach
  void reset() {
    ClockUtil.reset();
  }

  @Test
  void theClockShowsTheTimeByWhichTimersFire() {
    var moment = Instant.parse("2026-03-02T02:00:00Z");
    ClockUtil.setCurrentTime(Date.from(moment));

    assertThat(clock.instant()).isEqualTo(moment);
  }

  @Test
  void anAdvancedClockTakesTheEnginesAlongAndGoesOnAdvancing() {
    var start = clock.instant();

    clock.advance(Duration.ofHours(48));
    var twice = clock.advance(Duration.ofHours(2));

    assertThat(twice).isBetween(start.plusSeconds(50 * 3600), start.plusSeconds(50 * 3600 + 60));
    assertThat(ClockUtil.getCurrentTime().toInstant()).isAfterOrEqualTo(twice);
  }

  @Test
  void theClockCountsInUtcUnlessAskedOtherwise() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).getZone())
        .isEqualTo(ZoneId.of("Asia/Shanghai"));
  }
}
