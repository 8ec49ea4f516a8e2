package org.gendan.testing.process;

import java.time.Duration;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.engine.deployment.ModelFunction;

/**
 * Windows whose ends lie at fixed distances from an arrival, so that a test can tell from a date
 * which window a model asked for.
 */
public class CutOffForTests implements ModelFunction {

  /** From an arrival to the end of its chase window. */
  public static final Duration CHASE = Duration.ofMinutes(150);

  /** From an arrival to the end of its last chase window. */
  public static final Duration EXPIRY = Duration.ofHours(57);

  /** From an arrival to the end of its refund window. */
  public static final Duration REFUND = Duration.ofMinutes(30);

  /** The end of the refund window of a case that begins now. */
  public static Date next() {
    return Date.from(EngineForTests.NOW.plus(REFUND));
  }

  /** What ends later: the window of a case that begins now, or so much time from now. */
  public Date later(String window, String atLeast) {
    Date soonest = Date.from(EngineForTests.NOW.plus(Duration.parse(atLeast)));
    Date end = next(window);
    return end.before(soonest) ? soonest : end;
  }

  public Date next(String window) {
    return next(window, Date.from(EngineForTests.NOW));
  }

  public Date next(String window, Date arrivedAt) {
    Duration length =
        switch (window) {
          case "unpaid-chase" -> CHASE;
          case "unpaid-expiry" -> EXPIRY;
          case "unshipped-refund" -> REFUND;
          default -> throw new IllegalArgumentException("There is no window " + window);
        };
    return Date.from(arrivedAt.toInstant().plus(length));
  }
}
