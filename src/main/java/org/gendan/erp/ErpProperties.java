package org.gendan.erp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorPatience.Breaker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What holds for every ERP; each adapter has settings of its own beside it.
 *
 * @param adapter which one is on
 * @param connectTimeout how long it may take to be reached
 * @param readTimeout how long it may take to answer; afterwards the outcome is unknown
 * @param inFlight how long after it was sent a request without an answer may still take effect; at
 *     least the two timeouts together
 * @param rateLimitPause how long it is left alone after it has said that it is asked too often
 * @param breaker when to stop asking an ERP that fails
 * @param shipments how often is looked for parcels
 */
@Validated
@ConfigurationProperties("gendan.erp")
public record ErpProperties(
    @NotBlank String adapter,
    @NotNull Duration connectTimeout,
    @NotNull Duration readTimeout,
    @NotNull Duration inFlight,
    @NotNull Duration rateLimitPause,
    @Valid @NotNull Breaker breaker,
    @Valid @NotNull Shipments shipments) {

  /** Refuses a window in which a lost request could overtake its own repeat. */
  public ErpProperties {
    if (inFlight != null
        && connectTimeout != null
        && readTimeout != null
        && inFlight.compareTo(connectTimeout.plus(readTimeout)) < 0) {
      throw new IllegalArgumentException(
          "gendan.erp.in-flight is %s, but must be at least connect-timeout and read-timeout together (%s)"
              .formatted(inFlight, connectTimeout.plus(readTimeout)));
    }
  }

  /** How long vendors are waited for. */
  public VendorPatience patience() {
    return new VendorPatience(connectTimeout, readTimeout, rateLimitPause, breaker);
  }

  /**
   * The poll for parcels.
   *
   * @param every how often
   * @param lookBack how far the first poll looks back, where the ERP is asked for changes
   * @param overlap how far each later poll reaches into the one before
   * @param retryAfter how long to wait before a refused parcel is tried again; doubles with each
   *     try, up to a day
   */
  public record Shipments(
      @NotNull Duration every,
      @NotNull Duration lookBack,
      @NotNull Duration overlap,
      @NotNull Duration retryAfter) {}
}
