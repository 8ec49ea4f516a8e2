package org.gendan.security;

import java.time.Duration;
import java.time.Instant;

/** How many wrong passwords came in a row, and how long the next one has to wait. */
final class WrongTries {

  private static final int MOST_DOUBLINGS = 20;

  private int count;
  private Instant first;
  private Instant last;
  private Instant next;

  /** One more, of which {@code free} cost nothing. */
  void add(Instant now, int free, WrongPasswordsProperties properties) {
    if (isOver(now, properties)) {
      count = 0;
      first = now;
    }
    count++;
    last = now;
    int doublings = count - free;
    next = doublings < 0 ? now : now.plus(delay(Math.min(doublings, MOST_DOUBLINGS), properties));
  }

  private static Duration delay(int doublings, WrongPasswordsProperties properties) {
    Duration delay = properties.firstDelay().multipliedBy(1L << doublings);
    return delay.compareTo(properties.longestDelay()) > 0 ? properties.longestDelay() : delay;
  }

  /** What is left to wait. */
  Duration delay(Instant now, WrongPasswordsProperties properties) {
    return isOver(now, properties) || !next.isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, next);
  }

  /** Whether they count no more; also when the clock was put back, so that no wait grows by it. */
  boolean isOver(Instant now, WrongPasswordsProperties properties) {
    return last == null || now.isBefore(last) || !now.isBefore(last.plus(properties.forgetAfter()));
  }

  int count() {
    return count;
  }

  Instant first() {
    return first;
  }

  Instant last() {
    return last;
  }

  Instant next() {
    return next;
  }
}
