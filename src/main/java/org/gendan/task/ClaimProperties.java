package org.gendan.task;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often claimed tasks are looked at; how long they may lie is the table {@code claim-limits}.
 *
 * @param lookEvery by the machine's time
 */
@Validated
@ConfigurationProperties("gendan.task.claims")
record ClaimProperties(@NotNull Duration lookEvery) {}
