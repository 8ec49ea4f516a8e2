package org.gendan.carrier.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.carrier.Watch;

/** Where wanted subscriptions are kept. Times are whole seconds. */
public interface WatchStore {

  /** What became of a wish. */
  enum Status {
    WANTED,
    WATCHED,
    /** The vendor said no, or there is none to ask. */
    REFUSED
  }

  /**
   * A wish.
   *
   * @param tries since it was last wanted
   * @param timesAsked how often the vendor took it since {@code firstAskedAt}
   */
  record Wanted(Watch watch, Status status, int tries, int timesAsked, Instant firstAskedAt) {}

  /** Adds a wish, unless the parcel has one. */
  void want(Watch watch, Instant now);

  /** The wish for a parcel. */
  Optional<Wanted> find(String carrier, String waybillNo);

  /** Takes wishes that are due and that nobody works on. */
  List<Wanted> claim(Instant now, Instant until, int most);

  /** Notes that the vendor watches. */
  void watched(Watch watch, int timesAsked, Instant firstAskedAt);

  /** Notes that it is wanted later, or again. */
  void later(Watch watch, int tries, String reason, Instant nextTryAt);

  /** Notes that it will not be. */
  void refused(Watch watch, String reason);
}
