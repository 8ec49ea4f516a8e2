package org.gendan.carrier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorPatience.Breaker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What holds for every carrier; each adapter has settings of its own beside it.
 *
 * @param adapters which are on; of two that reach the same carrier the first wins
 * @param connectTimeout how long a vendor may take to be reached
 * @param readTimeout how long a vendor may take to answer; afterwards the outcome is unknown
 * @param rateLimitPause how long a vendor is left alone after it has said that it is asked too
 *     often
 * @param callbackBase address of this installation as vendors reach it, without the path
 * @param breaker when to stop asking a vendor that fails
 * @param inbox how pushes are kept
 * @param watches how often wanted pushes are asked for
 */
@Validated
@ConfigurationProperties("gendan.carrier")
public record CarrierProperties(
    @NotNull
        List<
                @Pattern(regexp = "kuaidi100|sf", message = "is unknown; there are: kuaidi100, sf")
                String>
            adapters,
    @NotNull Duration connectTimeout,
    @NotNull Duration readTimeout,
    @NotNull Duration rateLimitPause,
    @NotNull String callbackBase,
    @Valid @NotNull Breaker breaker,
    @Valid @NotNull Inbox inbox,
    @Valid @NotNull Watches watches) {

  /** How long vendors are waited for. */
  public VendorPatience patience() {
    return new VendorPatience(connectTimeout, readTimeout, rateLimitPause, breaker);
  }

  /**
   * Pushes as they came in.
   *
   * @param mostBytes larger ones are refused
   * @param applyEvery how often is looked for pushes that were not applied yet
   * @param claimFor after this time another node may try a push that a node has begun
   * @param retryAfter how long to wait before what could not be applied is tried again; doubles
   *     with each try
   * @param giveUpAfter then it stays for a person to look at
   * @param keepFor how long applied pushes are kept
   */
  public record Inbox(
      @Min(1) int mostBytes,
      @NotNull Duration applyEvery,
      @NotNull Duration claimFor,
      @NotNull Duration retryAfter,
      @NotNull Duration giveUpAfter,
      @NotNull Duration keepFor) {}

  /**
   * Subscriptions.
   *
   * @param every how often is looked for parcels that wait for theirs
   * @param retryAfter how long to wait after a fault; doubles with each try
   * @param againAfter how long to wait when the vendor gave up on a number before asking again
   * @param mostPerMonth how often a vendor takes the same number in 30 days
   */
  public record Watches(
      @NotNull Duration every,
      @NotNull Duration retryAfter,
      @NotNull Duration againAfter,
      @Min(1) int mostPerMonth) {}
}
