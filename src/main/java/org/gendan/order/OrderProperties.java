package org.gendan.order;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the order intake.
 *
 * @param clockTolerance how far a sender's clock may run ahead of ours before its times count as
 *     future
 */
@Validated
@ConfigurationProperties("gendan.order")
record OrderProperties(@NotNull Duration clockTolerance) {}
