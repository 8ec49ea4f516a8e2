package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.gendan.calendar.ClockEvent.Kind;
import org.junit.jupiter.api.Test;

/** Pauses against the minute walk, and against themselves: what must not make a difference. */
class DueClockPropertyTest {

  private static final int CALENDARS = 60;
  private static final int CASES = 250;
  private static final LocalDate AROUND = LocalDate.of(2026, 10, 25);

  /** Calendars of every kind, the minutes of an autumn, and the cases on them. */
  private interface Check {
    void run(Random random, RandomWeek week, MinuteOracle oracle, String what);
  }

  private static void forEachCase(Check check) {
    for (int seed = 0; seed < CALENDARS; seed++) {
      var random = new Random(1000 + seed);
      RandomWeek week = RandomWeek.of(random, AROUND);
      var oracle = new MinuteOracle(week, AROUND);
      for (int i = 0; i < CASES; i++) {
        check.run(random, week, oracle, "seed " + seed + ", case " + i + ", " + week);
      }
    }
  }

  /** Two minutes for each pause, in order, at or after the start. */
  private static List<Integer> minutes(Random random, int start, int pauses) {
    var minutes = new TreeSet<Integer>();
    while (minutes.size() < pauses * 2) {
      minutes.add(start + random.nextInt(3000));
    }
    return new ArrayList<>(minutes);
  }

  private static DueClock clock(MinuteOracle oracle, int start, String amount) {
    return DueClock.started("T-1", "random", amount, oracle.moment(start), "test");
  }

  private static DueClock paused(DueClock clock, MinuteOracle oracle, List<Integer> minutes) {
    DueClock paused = clock;
    for (int i = 0; i < minutes.size(); i++) {
      Kind kind = i % 2 == 0 ? Kind.PAUSED : Kind.RESUMED;
      paused = paused.with(kind, oracle.moment(minutes.get(i)), "WAITING_FOR_CUSTOMER", "test");
    }
    return paused;
  }

  private static Instant due(DueClock clock, RandomWeek week) {
    return ClockReading.of(clock, week.calendar()).dueAt();
  }

  private static String amount(Random random) {
    return random.nextInt(5) == 0
        ? "P" + (1 + random.nextInt(3)) + "D"
        : "PT" + (1 + random.nextInt(2000)) + "M";
  }

  @Test
  void onlyMinutesThatAreWorkedAndNotPausedCount() {
    forEachCase(
        (random, week, oracle, what) -> {
          int start = oracle.middle() + random.nextInt(3000);
          int allowed = 1 + random.nextInt(2000);
          List<Integer> minutes = minutes(random, start, random.nextInt(4));
          int left = allowed;
          int at = start;
          while (left > 0) {
            boolean running = true;
            for (int i = 0; i < minutes.size(); i += 2) {
              running &= at < minutes.get(i) || at >= minutes.get(i + 1);
            }
            left -= running ? oracle.between(at, at + 1) : 0;
            at++;
          }
          DueClock clock = paused(clock(oracle, start, "PT" + allowed + "M"), oracle, minutes);

          assertThat(due(clock, week)).as(what + minutes).isEqualTo(oracle.moment(at));
        });
  }

  @Test
  void aSplitPauseEqualsTheJoinedOne() {
    forEachCase(
        (random, week, oracle, what) -> {
          int start = oracle.middle() + random.nextInt(3000);
          List<Integer> ends = minutes(random, start, 1);
          int middle = ends.get(0) + random.nextInt(ends.get(1) - ends.get(0) + 1);
          DueClock clock = clock(oracle, start, amount(random));

          assertThat(
                  due(
                      paused(clock, oracle, List.of(ends.get(0), middle, middle, ends.get(1))),
                      week))
              .as(what)
              .isEqualTo(due(paused(clock, oracle, ends), week));
        });
  }

  @Test
  void aPauseWhileNobodyWorksChangesNothing() {
    forEachCase(
        (random, week, oracle, what) -> {
          int start = oracle.middle() + random.nextInt(3000);
          List<Integer> ends = minutes(random, start, 1);
          DueClock clock = clock(oracle, start, amount(random));
          if (oracle.between(ends.get(0), ends.get(1)) == 0) {
            assertThat(due(paused(clock, oracle, ends), week)).as(what).isEqualTo(due(clock, week));
          } else {
            assertThat(due(paused(clock, oracle, ends), week))
                .as(what)
                .isAfterOrEqualTo(due(clock, week));
          }
        });
  }

  @Test
  void changingThePolicyThereAndBackChangesNothing() {
    forEachCase(
        (random, week, oracle, what) -> {
          int start = oracle.middle() + random.nextInt(3000);
          String first = amount(random);
          List<Integer> ends = minutes(random, start, 1);
          DueClock clock = paused(clock(oracle, start, first), oracle, ends);
          Instant later = oracle.moment(ends.get(1) + 10);
          DueClock changed = clock.withPolicy("random", amount(random), later, "vip", "test");

          DueClock back = changed.withPolicy("random", first, later, "not vip", "test");

          assertThat(due(back, week)).as(what).isEqualTo(due(clock, week));
        });
  }

  @Test
  void beingStoppedUntilAReopeningIsAPause() {
    forEachCase(
        (random, week, oracle, what) -> {
          int start = oracle.middle() + random.nextInt(3000);
          DueClock clock = clock(oracle, start, amount(random));
          List<Integer> ends = minutes(random, start, 1);
          DueClock reopened =
              clock
                  .with(Kind.STOPPED, oracle.moment(ends.get(0)), null, "test")
                  .with(Kind.REOPENED, oracle.moment(ends.get(1)), "low score", "test");

          assertThat(due(reopened, week))
              .as(what)
              .isEqualTo(due(paused(clock, oracle, ends), week));
          assertThat(Duration.between(clock.startedAt(), reopened.startedAt())).isZero();
        });
  }
}
