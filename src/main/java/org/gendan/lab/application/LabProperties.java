package org.gendan.lab.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How applications are carried on.
 *
 * @param lookEvery how often each node looks whether one begins, ends or was left by another node
 * @param together how many timers and tasks are moved in one transaction
 */
@Validated
@ConfigurationProperties("gendan.lab")
record LabProperties(@NotNull Duration lookEvery, @Min(1) @Max(1000) int together) {}
