package org.gendan.desk.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gendan.calendar.window.OpenWindows;
import org.gendan.calendar.window.WindowCourses.Point;

/**
 * A window with its course as a picture of {@value #WIDTH} by {@value #HEIGHT}: what was open from
 * moment to moment, and what should have been for all to be done at its end.
 *
 * @param begins when the first of it was there; null while nothing is, and where nobody looked
 *     before its end
 * @param most how much of it there ever was at once, the height of the picture
 * @param open points of a line, each {@code x,y}
 * @param planned the same for what should have been open
 * @param expected how many should be open now
 */
record BurnDown(
    OpenWindows.Window window,
    Instant begins,
    int most,
    String open,
    String planned,
    int expected) {

  static final int WIDTH = 600;
  static final int HEIGHT = 80;

  static BurnDown of(OpenWindows.Window window, List<Point> course, Instant now) {
    // What was looked at for the first time when it was over has no course.
    if (course.isEmpty() || !course.get(0).at().isBefore(window.endsAt())) {
      return new BurnDown(window, null, 0, "", "", 0);
    }
    Instant begins = course.get(0).at();
    Instant end = window.endsAt();
    int most = Math.max(1, window.count().total());
    StringBuilder open = new StringBuilder();
    double last = y(course.get(0).open(), most);
    for (Point point : course) {
      if (point.at().isAfter(end)) {
        break;
      }
      double x = x(point.at(), begins, end);
      // A step: until then it was as much as before.
      open.append(place(x, last));
      last = y(point.open(), most);
      open.append(place(x, last));
    }
    Instant until = now.isBefore(end) ? now : end;
    open.append(place(x(until, begins, end), last));
    return new BurnDown(
        window,
        begins,
        most,
        open.toString().strip(),
        (place(0, 0) + place(WIDTH, HEIGHT)).strip(),
        expected(begins, end, now, most));
  }

  /** Whether it is behind what it should be. */
  public boolean behind() {
    return begins != null && window.count().open() > expected;
  }

  private static int expected(Instant begins, Instant end, Instant now, int most) {
    if (!now.isBefore(end)) {
      return 0;
    }
    double left = (double) Duration.between(now, end).toSeconds();
    double all = Math.max(1, Duration.between(begins, end).toSeconds());
    return (int) Math.ceil(most * Math.min(1, left / all));
  }

  private static double x(Instant at, Instant begins, Instant end) {
    double all = Math.max(1, Duration.between(begins, end).toSeconds());
    return Math.max(0, Math.min(1, Duration.between(begins, at).toSeconds() / all)) * WIDTH;
  }

  private static double y(int open, int most) {
    return HEIGHT - (double) Math.min(open, most) * HEIGHT / most;
  }

  private static String place(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
  }
}
