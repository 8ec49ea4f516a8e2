package org.gendan.task.together;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long it is kept who looks at a task, and what was typed.
 *
 * @param keepDrafts until what was typed and not sent is forgotten
 * @param cleanEvery by the machine's time
 */
@Validated
@ConfigurationProperties("gendan.task.together")
record TogetherProperties(@NotNull Duration keepDrafts, @NotNull Duration cleanEvery) {}
