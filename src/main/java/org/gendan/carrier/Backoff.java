package org.gendan.carrier;

import java.time.Duration;
import java.time.Instant;

/** Waiting times that double, up to a day. */
public final class Backoff {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  private Backoff() {}

  public static Instant next(Instant now, Duration first, int tries) {
    Duration wait = first.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
