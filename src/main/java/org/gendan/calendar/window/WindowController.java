package org.gendan.calendar.window;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows how far the cut-off windows of today and the open ones are (rows 34, 35, 38 of
 * docs/domain.md).
 */
@RestController
@RequestMapping("/api/windows")
class WindowController {

  private final OpenWindows windows;
  private final ZoneId zone;

  WindowController(OpenWindows windows, ZoneId zone) {
    this.windows = windows;
    this.zone = zone;
  }

  /** One window; {@code minutesLeft} counts begun minutes and is 0 when it is over. */
  record View(
      String window,
      OffsetDateTime endsAt,
      int total,
      int done,
      int open,
      int missed,
      long minutesLeft) {}

  /** The windows, the next to end first within each day. */
  record Windows(List<View> items) {}

  @GetMapping
  Windows windows() {
    return new Windows(windows.list().stream().map(this::view).toList());
  }

  private View view(OpenWindows.Window window) {
    WindowLoad.Count count = window.count();
    return new View(
        window.name(),
        BusinessTime.at(window.endsAt(), zone),
        count.total(),
        count.done(),
        count.open(),
        count.missed(),
        window.minutesLeft());
  }
}
