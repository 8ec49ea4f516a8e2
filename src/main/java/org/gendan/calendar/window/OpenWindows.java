package org.gendan.calendar.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** How far the cut-off windows are (rows 34, 35, 38 of docs/domain.md). */
@Component
@NamedInterface
public class OpenWindows {

  private final CutOff cutOff;
  private final ObjectProvider<WindowLoad> loads;
  private final Clock clock;
  private final ZoneId zone;

  OpenWindows(CutOff cutOff, ObjectProvider<WindowLoad> loads, Clock clock, ZoneId zone) {
    this.cutOff = cutOff;
    this.loads = loads;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * One window.
   *
   * @param minutesLeft begun minutes; 0 when it is over
   */
  @NamedInterface
  public record Window(String name, Instant endsAt, WindowLoad.Count count, long minutesLeft) {

    /** How many an hour have to be settled from now on, so that none is missed; 0 when over. */
    public long neededPerHour() {
      return minutesLeft == 0 ? 0 : (count.open() * 60L + minutesLeft - 1) / minutesLeft;
    }
  }

  /** Those of today and those that are open, the next to end first. */
  public List<Window> list() {
    Instant now = clock.instant();
    Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return loads
        .orderedStream()
        .flatMap(load -> of(load, today, now))
        .sorted(Comparator.comparing(Window::endsAt).thenComparing(Window::name))
        .toList();
  }

  private Stream<Window> of(WindowLoad load, Instant today, Instant now) {
    return cutOff.ends(load.window(), today, now).stream()
        .map(
            end -> {
              Duration left = Duration.between(now, end);
              return new Window(
                  load.window(),
                  end,
                  load.endingAt(end),
                  left.isNegative() ? 0 : left.plusSeconds(59).toMinutes());
            });
  }
}
