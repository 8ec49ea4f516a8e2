package org.gendan.calendar.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gendan.calendar.window.WindowCourses.Point;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of a window's day. */
@WholeApp
class WindowCoursesTest extends AppTest {

  @Autowired private WindowCourseMapper store;

  @Test
  void whatWasSeenComesBackInItsOrderAndTwoNodesKeepOneRowASecond() {
    Instant end = Instant.parse("2031-03-06T02:30:00Z");
    Point first = new Point(end.minusSeconds(3600), 5, 5, 0);
    Point then = new Point(end.minusSeconds(1800), 6, 3, 0);

    store.add("a-window", end, then);
    store.add("a-window", end, first);
    store.add("a-window", end, first);

    assertThat(store.of("a-window", end)).isEqualTo(List.of(first, then));
    assertThat(store.of("another", end)).isEmpty();
  }
}
