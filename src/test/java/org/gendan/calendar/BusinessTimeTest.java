package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Already the next day where the desks are. */
  private static final Instant EVENING = Instant.parse("2026-03-01T16:05:30Z");

  @Test
  void everyFormIsInTheBusinessZone() {
    assertThat(BusinessTime.at(EVENING, ZONE)).hasToString("2026-03-02T00:05:30+08:00");
    assertThat(BusinessTime.moment(EVENING, ZONE)).isEqualTo("2026-03-02 00:05");
    assertThat(BusinessTime.brief(EVENING, ZONE)).isEqualTo("03-02 00:05");
    assertThat(BusinessTime.timeOfDay(EVENING, ZONE)).isEqualTo("00:05");
  }

  @Test
  void whatHasNoTimeYetShowsNone() {
    assertThat(BusinessTime.at(null, ZONE)).isNull();
    assertThat(BusinessTime.brief(null, ZONE)).isEmpty();
  }
}
