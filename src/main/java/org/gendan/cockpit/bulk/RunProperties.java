package org.gendan.cockpit.bulk;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How runs are carried on.
 *
 * @param lookEvery how often each node looks whether one was left by another node
 */
@Validated
@ConfigurationProperties("gendan.cockpit")
record RunProperties(@NotNull Duration lookEvery) {}
