package org.gendan.order.news;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When people are told of their news in their desk's chat.
 *
 * @param lookEvery by the machine's time
 * @param distance between two messages for one person, by the house's clock
 */
@Validated
@ConfigurationProperties("gendan.news")
record NewsProperties(@NotNull Duration lookEvery, @NotNull Duration distance) {}
