package org.gendan.calendar.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.calendar.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
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

  private final CutOff cutOff;
  private final ObjectProvider<WindowLoad> loads;
  private final Clock clock;
  private final ZoneId zone;

  WindowController(CutOff cutOff, ObjectProvider<WindowLoad> loads, Clock clock, ZoneId zone) {
    this.cutOff = cutOff;
    this.loads = loads;
    this.clock = clock;
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
    Instant now = clock.instant();
    return new Windows(
        loads
            .orderedStream()
            .flatMap(load -> views(load, now))
            .sorted(Comparator.comparing(View::endsAt).thenComparing(View::window))
            .toList());
  }

  private Stream<View> views(WindowLoad load, Instant now) {
    Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return cutOff.ends(load.window(), today, now).stream().map(end -> view(load, end, now));
  }

  private View view(WindowLoad load, Instant end, Instant now) {
    WindowLoad.Count count = load.endingAt(end);
    Duration left = Duration.between(now, end);
    return new View(
        load.window(),
        BusinessTime.at(end, zone),
        count.total(),
        count.done(),
        count.open(),
        count.missed(),
        left.isNegative() ? 0 : left.plusSeconds(59).toMinutes());
  }
}
