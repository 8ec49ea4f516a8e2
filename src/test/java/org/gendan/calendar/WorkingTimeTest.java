package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk: 08:30 to 17:30 in Shanghai, Monday to Friday, with the official days of 2026. */
class WorkingTimeTest {

  private static final Calendars CALENDARS = CalendarAccess.shipped();

  @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
  @CsvSource({
    "2026-03-02T10:00, PT2H, 2026-03-02T12:00, inside one day",
    "2026-03-02T07:00, PT2H, 2026-03-02T10:30, before the desk opens",
    "2026-03-02T15:30, PT2H, 2026-03-02T17:30, to the last minute",
    "2026-03-02T16:30, PT2H, 2026-03-03T09:30, over the night",
    "2026-03-02T17:30, PT2H, 2026-03-03T10:30, at closing time",
    "2026-03-02T22:00, PT2H, 2026-03-03T10:30, in the night",
    "2026-03-02T10:00, PT9H, 2026-03-03T10:00, a whole day of hours",
    "2026-03-02T10:00, PT20H, 2026-03-04T12:00, more than two days of hours",
    "2026-03-02T10:00, PT90M, 2026-03-02T11:30, minutes",
    "2026-03-02T10:00, PT0H, 2026-03-02T10:00, nothing",
    "2026-03-06T17:00, PT2H, 2026-03-09T10:00, Friday evening",
    "2026-03-07T11:00, PT2H, 2026-03-09T10:30, Saturday",
    "2026-09-30T17:00, PT2H, 2026-10-08T10:00, the evening before the national holiday",
    "2026-10-03T12:00, PT4H, 2026-10-08T12:30, inside the national holiday",
    "2026-10-09T17:00, PT2H, 2026-10-10T10:00, Friday before the Saturday that is worked",
    "2026-10-10T09:00, PT2H, 2026-10-10T11:00, the Saturday that is worked",
    "2026-10-10T17:00, PT2H, 2026-10-12T10:00, the evening of that Saturday",
    "2026-03-02T10:00, P1D, 2026-03-03T10:00, a working day",
    "2026-03-06T10:00, P1D, 2026-03-09T10:00, a working day over the weekend",
    "2026-03-06T22:00, P1D, 2026-03-10T08:30, a working day from a closed desk",
    "2026-09-30T10:00, P1D, 2026-10-08T10:00, a working day over the holiday",
    "2026-10-09T10:00, P2D, 2026-10-12T10:00, two working days of which one is a Saturday"
  })
  void workingTimeIsCountedAtTheDesk(String from, String amount, String due, String why) {
    assertThat(after(from, amount)).as(why).isEqualTo(at(due));
  }

  @Test
  void aModelAsksFromTheTimeOfTheOneClock() {
    var clock = Clock.fixed(at("2026-03-06T17:00"), ZoneOffset.UTC);

    assertThat(new WorkingTime(CALENDARS, clock).after("desk", "PT2H"))
        .isEqualTo(at("2026-03-09T10:00"));
  }

  @Test
  void anUnknownCalendarIsRefusedWithTheKnownOnes() {
    var time = new WorkingTime(CALENDARS, Clock.systemUTC());

    assertThatThrownBy(() -> time.after("night", "PT2H"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'night'")
        .hasMessageContaining("desk");
  }

  private static Instant after(String from, String amount) {
    var clock = Clock.fixed(at(from), ZoneOffset.UTC);
    return new WorkingTime(CALENDARS, clock).after("desk", amount).toInstant();
  }

  private static Instant at(String shanghai) {
    return ZonedDateTime.parse(shanghai + "+08:00[Asia/Shanghai]").toInstant();
  }
}
