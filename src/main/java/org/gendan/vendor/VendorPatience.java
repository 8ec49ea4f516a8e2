package org.gendan.vendor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How long we wait for a vendor, and when we leave it alone.
 *
 * @param connectTimeout how long it may take to be reached
 * @param readTimeout how long it may take to answer; afterwards the outcome is unknown
 * @param rateLimitPause how long it is left alone after it has said that it is asked too often
 * @param breaker when to stop asking a vendor that fails
 */
public record VendorPatience(
    Duration connectTimeout, Duration readTimeout, Duration rateLimitPause, Breaker breaker) {

  /**
   * Circuit breaker of one vendor.
   *
   * @param calls how many of the last calls are looked at
   * @param failurePercent share of them that may fail
   * @param openFor how long nobody is asked then
   */
  public record Breaker(
      @Min(2) int calls, @Min(1) @Max(100) int failurePercent, @NotNull Duration openFor) {}

  /** The longest that one exchange takes. */
  public Duration whole() {
    return connectTimeout.plus(readTimeout);
  }
}
