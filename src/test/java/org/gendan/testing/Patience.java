package org.gendan.testing;

import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for a thing that will happen: until it does. The limit is there for what
 * never happens, and a machine that has ten other things to work on does not reach it.
 */
public final class Patience {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration FIRST_LOOKS = Duration.ofMillis(10);
  private static final Duration LATER_LOOKS = Duration.ofMillis(50);

  private Patience() {}

  /** Waits for what the caller names by its condition. */
  public static ConditionFactory await() {
    return patiently(Awaitility.await());
  }

  /** Waits for this, and says so when it does not come. */
  public static ConditionFactory await(String what) {
    return patiently(Awaitility.await(what));
  }

  private static ConditionFactory patiently(ConditionFactory wait) {
    return wait.atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(iterative(Patience::longer, FIRST_LOOKS));
  }

  /** Most of what is waited for is there at once, and a look takes time from it. */
  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LATER_LOOKS) < 0 ? twice : LATER_LOOKS;
  }
}
