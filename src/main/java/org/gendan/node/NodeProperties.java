package org.gendan.node;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a node counts as gone, by the machine's time.
 *
 * @param beatEvery how often each shows that it lives, and looks at the others
 * @param goneAfter how long it has to have been silent
 */
@Validated
@ConfigurationProperties("gendan.nodes")
record NodeProperties(@NotNull Duration beatEvery, @NotNull Duration goneAfter) {}
