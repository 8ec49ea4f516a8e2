package org.gendan.notify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorPatience.Breaker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What holds for every channel; each has settings of its own beside it.
 *
 * @param channel the way to customers
 * @param staff the ways to staff; the first that has a robot of the desk wins, then the first that
 *     has one for all
 * @param staffLanguage {@code zh} or {@code en}
 * @param connectTimeout how long a vendor may take to be reached
 * @param readTimeout how long a vendor may take to answer; afterwards the outcome is unknown
 * @param rateLimitPause how long a vendor is left alone after it has said that it is asked too
 *     often
 * @param inFlight how long a message without an answer may still arrive; nobody asks or repeats
 *     before
 * @param breaker when to stop asking a vendor that fails
 */
@Validated
@ConfigurationProperties("gendan.notify")
public record ChannelProperties(
    @NotBlank String channel,
    @NotNull
        List<
                @Pattern(
                    regexp = "sandbox|wecom|dingtalk|feishu",
                    message = "is unknown; there are: sandbox, wecom, dingtalk, feishu")
                String>
            staff,
    @NotNull @Pattern(regexp = "zh|en", message = "is unknown; there are: zh, en")
        String staffLanguage,
    @NotNull Duration connectTimeout,
    @NotNull Duration readTimeout,
    @NotNull Duration rateLimitPause,
    @NotNull Duration inFlight,
    @Valid @NotNull Breaker breaker) {

  /** How long vendors are waited for. */
  public VendorPatience patience() {
    return new VendorPatience(connectTimeout, readTimeout, rateLimitPause, breaker);
  }
}
