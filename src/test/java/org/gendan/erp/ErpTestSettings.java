package org.gendan.erp;

import java.time.Duration;
import org.gendan.vendor.VendorPatience;

/** How long tests wait for a vendor. */
public final class ErpTestSettings {

  public static final Duration IN_FLIGHT = Duration.ofSeconds(30);

  private ErpTestSettings() {}

  /** A machine that stands still for a moment is no vendor that is gone. */
  public static ErpProperties settings() {
    return waiting(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  /** For tests in which the vendor does not answer. */
  public static ErpProperties impatient() {
    return waiting(Duration.ofSeconds(2), Duration.ofMillis(600));
  }

  private static ErpProperties waiting(Duration connection, Duration answer) {
    return new ErpProperties(
        "test",
        connection,
        answer,
        IN_FLIGHT,
        Duration.ofMinutes(10),
        new VendorPatience.Breaker(1000, 100, Duration.ofSeconds(30)),
        new ErpProperties.Shipments(
            Duration.ofSeconds(1),
            Duration.ofDays(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1)));
  }
}
