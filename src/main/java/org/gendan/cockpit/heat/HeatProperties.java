package org.gendan.cockpit.heat;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How days are counted.
 *
 * @param lookEvery how often each node looks whether a day is over
 */
@Validated
@ConfigurationProperties("gendan.heat")
record HeatProperties(@NotNull Duration lookEvery) {}
