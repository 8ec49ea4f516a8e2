package org.gendan.track;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the customers' pages.
 *
 * @param enabled whether there are any
 * @param baseUrl what a link that is sent begins with; blank when none can be sent
 * @param contact the desk's number
 * @param keepAfterEnd how long a link works after its order has ended
 * @param codeLasts how long a code can be used
 * @param mostTries how often a code may be wrong
 * @param mostCodes how many codes are sent for an order in a day
 * @param mostWishes how many wishes an order may bring in a day
 * @param perLink how many requests a minute a link takes
 * @param perAddress how many requests a minute an address may send
 * @param mostUnknown how many links that are none an address may try in an hour
 */
@Validated
@ConfigurationProperties("gendan.track")
record TrackProperties(
    boolean enabled,
    @NotNull String baseUrl,
    @NotBlank String contact,
    @NotNull Duration keepAfterEnd,
    @NotNull Duration codeLasts,
    @Positive int mostTries,
    @Positive int mostCodes,
    @Positive int mostWishes,
    @Positive int perLink,
    @Positive int perAddress,
    @Positive int mostUnknown) {}
