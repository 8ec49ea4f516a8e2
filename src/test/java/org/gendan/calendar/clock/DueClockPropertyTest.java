package org.gendan.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.MinuteOracle;
import org.gendan.calendar.RandomWeek;
import org.gendan.calendar.WorkAmount;
import org.gendan.calendar.WorkCalendar;
import org.gendan.calendar.clock.ClockEvent.Kind;
import org.junit.jupiter.api.Test;

/** Pauses against the minute walk, and against themselves: what must not make a difference. */
class DueClockPropertyTest {

  private static final int CALENDARS = 40;
  private static final int CASES = 250;
  private static final LocalDate AROUND = LocalDate.of(2026, 10, 25);

  /** A case on a calendar; whatever is compared carries the last argument as its description. */
  private interface Check {
    void run(Random random, WorkCalendar calendar, Supplier<String> what);
  }

  private static void forEachCase(Check check) {
    for (int seed = 0; seed < CALENDARS; seed++) {
      var random = new Random(1000 + seed);
      RandomWeek week = RandomWeek.of(random, AROUND);
      WorkCalendar calendar = week.calendar();
      for (int i = 0; i < CASES; i++) {
        String what = "seed " + seed + ", case " + i;
        check.run(random, calendar, () -> what + ", " + week);
      }
    }
  }

  private static Instant moment(int minute) {
    return AROUND.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60L * minute);
  }

  /** Two minutes for each pause, in order, at or after the start. */
  private static List<Integer> minutes(Random random, int start, int pauses) {
    var minutes = new TreeSet<Integer>();
    while (minutes.size() < pauses * 2) {
      minutes.add(start + random.nextInt(3000));
    }
    return new ArrayList<>(minutes);
  }

  private static DueClock clock(int start, String amount) {
    return DueClock.started("T-1", "random", amount, moment(start), "test");
  }

  private static DueClock paused(DueClock clock, List<Integer> minutes) {
    DueClock paused = clock;
    for (int i = 0; i < minutes.size(); i++) {
      Kind kind = i % 2 == 0 ? Kind.PAUSED : Kind.RESUMED;
      paused = paused.with(kind, moment(minutes.get(i)), "WAITING_FOR_CUSTOMER", "test");
    }
    return paused;
  }

  private static Instant due(DueClock clock, WorkCalendar calendar) {
    var undisturbed =
        calendar
            .after(clock.startedAt(), WorkAmount.parse(clock.policy().amount()))
            .atOffset(ZoneOffset.UTC);
    var why = new Explanation("", "");
    return ClockReading.of(clock, new DueDate(undisturbed, why), calendar).dueAt();
  }

  private static String amount(Random random) {
    return random.nextInt(5) == 0
        ? "P" + (1 + random.nextInt(3)) + "D"
        : "PT" + (1 + random.nextInt(2000)) + "M";
  }

  @Test
  void onlyMinutesThatAreWorkedAndNotPausedCount() {
    for (int seed = 0; seed < CALENDARS; seed++) {
      var random = new Random(1000 + seed);
      RandomWeek week = RandomWeek.of(random, AROUND);
      var oracle = new MinuteOracle(week, AROUND);
      int offset = (int) Duration.between(oracle.moment(0), moment(0)).toMinutes();
      WorkCalendar calendar = week.calendar();
      for (int i = 0; i < CASES; i++) {
        int start = random.nextInt(3000);
        int allowed = 1 + random.nextInt(2000);
        List<Integer> minutes = minutes(random, start, random.nextInt(4));
        int at = start;
        for (int left = allowed; left > 0; at++) {
          left -= isPaused(at, minutes) ? 0 : oracle.between(offset + at, offset + at + 1);
        }

        assertThat(due(paused(clock(start, "PT" + allowed + "M"), minutes), calendar))
            .as("seed %s, case %s, %s, %s", seed, i, minutes, week)
            .isEqualTo(moment(at));
      }
    }
  }

  private static boolean isPaused(int at, List<Integer> minutes) {
    for (int i = 0; i < minutes.size(); i += 2) {
      if (at >= minutes.get(i) && at < minutes.get(i + 1)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aSplitPauseEqualsTheJoinedOne() {
    forEachCase(
        (random, calendar, what) -> {
          int start = random.nextInt(3000);
          List<Integer> ends = minutes(random, start, 1);
          int middle = ends.get(0) + random.nextInt(ends.get(1) - ends.get(0) + 1);
          DueClock clock = clock(start, amount(random));

          assertThat(
                  due(paused(clock, List.of(ends.get(0), middle, middle, ends.get(1))), calendar))
              .as(what)
              .isEqualTo(due(paused(clock, ends), calendar));
        });
  }

  @Test
  void aPauseWhileNobodyWorksChangesNothing() {
    forEachCase(
        (random, calendar, what) -> {
          int start = random.nextInt(3000);
          List<Integer> ends = minutes(random, start, 1);
          DueClock clock = clock(start, amount(random));
          if (calendar.between(moment(ends.get(0)), moment(ends.get(1))).isZero()) {
            assertThat(due(paused(clock, ends), calendar)).as(what).isEqualTo(due(clock, calendar));
          } else {
            assertThat(due(paused(clock, ends), calendar))
                .as(what)
                .isAfterOrEqualTo(due(clock, calendar));
          }
        });
  }

  @Test
  void changingThePolicyThereAndBackChangesNothing() {
    forEachCase(
        (random, calendar, what) -> {
          int start = random.nextInt(3000);
          String first = amount(random);
          List<Integer> ends = minutes(random, start, 1);
          DueClock clock = paused(clock(start, first), ends);
          Instant later = moment(ends.get(1) + 10);
          DueClock changed = clock.withPolicy("random", amount(random), later, "vip", "test");

          DueClock back = changed.withPolicy("random", first, later, "not vip", "test");

          assertThat(due(back, calendar)).as(what).isEqualTo(due(clock, calendar));
        });
  }

  @Test
  void beingStoppedUntilAReopeningIsAPause() {
    forEachCase(
        (random, calendar, what) -> {
          int start = random.nextInt(3000);
          DueClock clock = clock(start, amount(random));
          List<Integer> ends = minutes(random, start, 1);
          DueClock reopened =
              clock
                  .with(Kind.STOPPED, moment(ends.get(0)), null, "test")
                  .with(Kind.REOPENED, moment(ends.get(1)), "low score", "test");

          assertThat(due(reopened, calendar))
              .as(what)
              .isEqualTo(due(paused(clock, ends), calendar));
          assertThat(Duration.between(clock.startedAt(), reopened.startedAt())).isZero();
        });
  }
}
