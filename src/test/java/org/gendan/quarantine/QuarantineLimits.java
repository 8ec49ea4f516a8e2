package org.gendan.quarantine;

import java.time.Duration;

/** How much of a file tests may have rejected. */
public final class QuarantineLimits {

  /** As shipped. */
  public static final QuarantineProperties SHIPPED =
      new QuarantineProperties(
          1000, 80, 200, Duration.ofDays(30), Duration.ofDays(90), Duration.ofHours(1));

  private QuarantineLimits() {}
}
