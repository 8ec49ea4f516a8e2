package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corners of counting that a person can follow. */
class WorkCalendarTest {

  private static WorkCalendar daily(String zone, Frame... frames) {
    Map<DayOfWeek, List<Frame>> week = new java.util.EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(frames));
    }
    return new WorkCalendar(
        "daily", ZoneId.of(zone), new WorkWeek(week, DayOfWeek.MONDAY, null, Map.of()));
  }

  private static Instant after(WorkCalendar calendar, String from, String amount) {
    return calendar.after(Instant.parse(from), WorkAmount.parse(amount));
  }

  @Test
  void theHourThatIsSkippedInSpringIsNotWorked() {
    WorkCalendar night = daily("Europe/Berlin", Frame.of("01:00", "05:00"));

    assertThat(after(night, "2026-03-29T00:00:00Z", "PT2H")).isEqualTo("2026-03-29T02:00:00Z");
    assertThat(after(night, "2026-03-29T00:00:00Z", "PT4H")).isEqualTo("2026-03-30T00:00:00Z");
  }

  @Test
  void theHourThatIsRepeatedInAutumnIsWorkedTwice() {
    WorkCalendar night = daily("America/New_York", Frame.of("00:30", "03:00"));

    assertThat(after(night, "2026-11-01T04:30:00Z", "PT3H30M")).isEqualTo("2026-11-01T08:00:00Z");
  }

  @Test
  void partsOfAMinuteCount() {
    WorkCalendar desk = daily("Asia/Shanghai", Frame.of("08:30", "17:30"));

    assertThat(after(desk, "2026-03-02T09:29:30.250Z", "PT1M"))
        .isEqualTo("2026-03-03T00:30:30.250Z");
  }

  @Test
  void aDayLaterWithShorterHoursIsDueWhenWorkEnds() {
    var week =
        Map.of(
            DayOfWeek.FRIDAY,
            List.of(Frame.of("09:00", "18:00")),
            DayOfWeek.SATURDAY,
            List.of(Frame.of("10:00", "12:00")));
    var shop =
        new WorkCalendar(
            "shop",
            ZoneId.of("Asia/Shanghai"),
            new WorkWeek(week, DayOfWeek.FRIDAY, null, Map.of()));

    assertThat(after(shop, "2026-03-06T09:00:00Z", "P1D")).isEqualTo("2026-03-07T04:00:00Z");
    assertThat(after(shop, "2026-03-06T01:30:00Z", "P1D")).isEqualTo("2026-03-07T02:00:00Z");
  }

  @Test
  void aShiftToMidnightIsCountedBackwardsInItsOwnDay() {
    WorkCalendar evening = daily("Asia/Shanghai", Frame.of("16:30", "24:00"));

    assertThat(evening.before(Instant.parse("2026-03-04T16:00:00Z"), WorkAmount.parse("P1D")))
        .isEqualTo("2026-03-03T16:00:00Z");
    assertThat(evening.before(Instant.parse("2026-03-04T09:30:00Z"), WorkAmount.parse("PT2H")))
        .isEqualTo("2026-03-03T15:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "2h", "PT-2H", "-PT2H", "P1W", "P1M", "PT2H1D", "P9999D"})
  void whatIsNoAmountOfWorkIsRefused(String text) {
    assertThatThrownBy(() -> WorkAmount.parse(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void nobodyWaitsForAYearFarAway() {
    WorkCalendar desk = daily("Asia/Shanghai", Frame.of("08:30", "17:30"));

    assertThatThrownBy(() -> after(desk, "2100-12-31T12:00:00Z", "P2D"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2101 is outside");
  }
}
