package org.gendan.erp;

import java.time.Duration;
import org.gendan.vendor.VendorPatience;

/** Short timeouts for tests. */
public final class ErpTestSettings {

  public static final Duration IN_FLIGHT = Duration.ofSeconds(30);

  private ErpTestSettings() {}

  public static ErpProperties settings() {
    return new ErpProperties(
        "test",
        Duration.ofSeconds(2),
        Duration.ofMillis(600),
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
