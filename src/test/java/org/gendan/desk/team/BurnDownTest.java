package org.gendan.desk.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gendan.calendar.window.OpenWindows;
import org.gendan.calendar.window.WindowCourses.Point;
import org.gendan.calendar.window.WindowLoad.Count;
import org.junit.jupiter.api.Test;

/** The picture of a window's day. */
class BurnDownTest {

  private static final Instant BEGIN = Instant.parse("2026-03-06T00:00:00Z");
  private static final Instant END = Instant.parse("2026-03-06T04:00:00Z");

  @Test
  void whatIsOpenGoesDownInStepsFromTheFirstToTheEnd() {
    var course = List.of(point(0, 10, 10), point(1, 10, 8), point(2, 10, 5));
    BurnDown picture = BurnDown.of(window(10, 5), course, hours(2));

    assertThat(picture.open())
        .isEqualTo("0.0,0.0 0.0,0.0 150.0,0.0 150.0,16.0 300.0,16.0 300.0,40.0 300.0,40.0");
    assertThat(picture.planned()).isEqualTo("0.0,0.0 600.0,80.0");
    assertThat(picture.expected()).isEqualTo(5);
    assertThat(picture.behind()).isFalse();
  }

  @Test
  void whoHasMoreOpenThanThePlanIsBehind() {
    BurnDown picture =
        BurnDown.of(window(10, 8), List.of(point(0, 10, 10), point(3, 10, 8)), hours(3));

    assertThat(picture.expected()).isEqualTo(3);
    assertThat(picture.behind()).isTrue();
  }

  @Test
  void afterTheEndNothingShouldBeOpen() {
    BurnDown picture = BurnDown.of(window(4, 0), List.of(point(0, 4, 4), point(5, 4, 0)), hours(5));

    assertThat(picture.expected()).isZero();
    assertThat(picture.open()).isEqualTo("0.0,0.0 0.0,0.0 600.0,0.0");
  }

  @Test
  void aWindowThatNothingFellIntoHasNoPicture() {
    assertThat(BurnDown.of(window(0, 0), List.of(), hours(1)).begins()).isNull();
  }

  @Test
  void aWindowThatWasSeenOnlyWhenItWasOverHasNoPicture() {
    var seenAfterwards = List.of(point(5, 4, 1));

    assertThat(BurnDown.of(window(4, 1), seenAfterwards, hours(6)).begins()).isNull();
  }

  private static OpenWindows.Window window(int total, int open) {
    return new OpenWindows.Window("a-window", END, new Count(total, open, 0), 60);
  }

  private static Point point(int hour, int total, int open) {
    return new Point(hours(hour), total, open, 0);
  }

  private static Instant hours(int hours) {
    return BEGIN.plusSeconds(hours * 3600L);
  }
}
