package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the minute oracle: 160 calendars with 800 cases each, of every kind. */
class WorkCalendarPropertyTest {

  private static final int CALENDARS = 160;
  private static final int CASES = 800;

  @Test
  void everyAnswerIsTheOneOfTheMinuteWalk() {
    int compared = 0;
    for (int seed = 0; seed < CALENDARS; seed++) {
      var random = new Random(seed);
      LocalDate around = around(random);
      RandomWeek week = RandomWeek.of(random, around);
      compared += compare(seed, random, week.calendar(), new MinuteOracle(week, around), week);
    }
    assertThat(compared).isGreaterThan(100_000);
  }

  /** Year ends, clock changes in spring and autumn, or any day. */
  private static LocalDate around(Random random) {
    int year = 2024 + random.nextInt(4);
    return switch (random.nextInt(4)) {
      case 0 -> LocalDate.of(year, 12, 28).plusDays(random.nextInt(10));
      case 1 -> LocalDate.of(year, 3, 5).plusDays(random.nextInt(30));
      case 2 -> LocalDate.of(year, 10, 20).plusDays(random.nextInt(18));
      default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    };
  }

  private static int compare(
      int seed, Random random, WorkCalendar calendar, MinuteOracle oracle, RandomWeek week) {
    int compared = 0;
    for (int i = 0; i < CASES; i++) {
      int from = oracle.middle() + random.nextInt(14 * 1440) - 7 * 1440;
      int size = random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(6000);
      String actual;
      int expected;
      switch (i % 4) {
        case 0 -> {
          expected = oracle.after(from, size);
          actual = text(calendar.after(oracle.moment(from), amount(0, size)));
        }
        case 1 -> {
          expected = oracle.before(from, size);
          actual = text(calendar.before(oracle.moment(from), amount(0, size)));
        }
        case 2 -> {
          int days = 1 + random.nextInt(15);
          expected = oracle.daysAfter(from, days);
          actual = text(calendar.after(oracle.moment(from), amount(days, 0)));
        }
        default -> {
          int to = from + size;
          assertThat(calendar.between(oracle.moment(from), oracle.moment(to)))
              .as("seed %s, case %s, %s", seed, i, week)
              .isEqualTo(Duration.ofMinutes(oracle.between(from, to)));
          compared++;
          continue;
        }
      }
      if (expected >= 0) {
        assertThat(actual)
            .as("seed %s, case %s, from %s, %s", seed, i, oracle.moment(from), week)
            .isEqualTo(text(oracle.moment(expected)));
        compared++;
      }
    }
    return compared;
  }

  private static String text(Instant at) {
    return at.toString();
  }

  private static WorkAmount amount(int days, int minutes) {
    return new WorkAmount(days, Duration.ofMinutes(minutes));
  }
}
