package org.gendan.calendar.window;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the cut-off windows went through their day, as it was seen from minute to minute. */
@Component
@NamedInterface
public class WindowCourses {

  private final OpenWindows windows;
  private final WindowCourseMapper store;
  private final Clock clock;

  WindowCourses(OpenWindows windows, WindowCourseMapper store, Clock clock) {
    this.windows = windows;
    this.store = store;
    this.clock = clock;
  }

  /**
   * How far a window was.
   *
   * @param total everything that had fallen into it by then
   * @param open what still waited
   * @param missed what was open when it ended
   */
  @NamedInterface
  public record Point(Instant at, int total, int open, int missed) {

    private boolean saysTheSame(Point other) {
      return total == other.total && open == other.open && missed == other.missed;
    }
  }

  /** Keeps how far every window of today is, where that has changed. */
  @Transactional
  public void look() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    for (OpenWindows.Window window : windows.list()) {
      Point point = point(window, now);
      List<Point> before = store.of(window.name(), window.endsAt());
      boolean isNew =
          before.isEmpty() ? point.total() > 0 : !before.get(before.size() - 1).saysTheSame(point);
      if (isNew) {
        store.add(window.name(), window.endsAt(), point);
      }
    }
  }

  /** The course of a window up to now, from its first order on; empty while it has none. */
  @Transactional(readOnly = true)
  public List<Point> of(OpenWindows.Window window) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Point> course = new ArrayList<>(store.of(window.name(), window.endsAt()));
    if (window.count().total() > 0
        && (course.isEmpty() || course.get(course.size() - 1).at().isBefore(now))) {
      course.add(point(window, now));
    }
    return course;
  }

  private static Point point(OpenWindows.Window window, Instant at) {
    WindowLoad.Count count = window.count();
    return new Point(at, count.total(), count.open(), count.missed());
  }
}
