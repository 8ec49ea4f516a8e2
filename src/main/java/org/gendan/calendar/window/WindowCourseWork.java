package org.gendan.calendar.window;

import java.time.Duration;
import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** A thread that looks once a minute how far the windows are. */
@Component
class WindowCourseWork extends PeriodicWork {

  private final WindowCourses courses;

  WindowCourseWork(WindowCourses courses) {
    super("window-courses", Duration.ofMinutes(1));
    this.courses = courses;
  }

  @Override
  protected boolean work() {
    courses.look();
    return false;
  }
}
