package org.gendan.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often a link and an address may ask; each node counts for itself. */
@Component
class TrackLimits {

  private static final int MOST_KEPT = 20_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private final TrackProperties settings;
  private final Clock clock;

  TrackLimits(TrackProperties settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Count(Instant from, Instant until, int many) {

    boolean isOver(Instant now) {
      // Also when the clock was put back, so that no wait grows by it.
      return !now.isBefore(until) || now.isBefore(from);
    }
  }

  /** Counts a request; false when its address has asked too often, or tried too many links. */
  boolean letsIn(String address) {
    String from = network(address);
    Count tried = counts.get("unknown " + from);
    boolean guesses =
        tried != null && !tried.isOver(clock.instant()) && tried.many() >= settings.mostUnknown();
    return !guesses && add("from " + from, MINUTE) <= settings.perAddress();
  }

  /** Counts a request of a link that there is; false when it came too often. */
  boolean letsIn(TrackLink link) {
    return add("link " + link.linkId(), MINUTE) <= settings.perLink();
  }

  /** Notes that an address has tried a link that is none. */
  void unknown(String address) {
    add("unknown " + network(address), HOUR);
  }

  /** Begins to count anew. */
  void forget() {
    counts.clear();
  }

  private int add(String key, Duration within) {
    Instant now = clock.instant();
    if (counts.size() > MOST_KEPT) {
      counts.values().removeIf(count -> count.isOver(now));
    }
    return counts
        .compute(
            key,
            (any, count) ->
                count == null || count.isOver(now)
                    ? new Count(now, now.plus(within), 1)
                    : new Count(count.from(), count.until(), count.many() + 1))
        .many();
  }

  /** One who has an IPv6 network has all of its addresses: the first half counts. */
  private static String network(String address) {
    String[] groups = address.split(":");
    return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4));
  }
}
