package org.gendan.security.sight;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What unmasking is bound by.
 *
 * @param shownFor how long the data are shown to who asked
 */
@Validated
@ConfigurationProperties("gendan.unmasking")
record UnmaskingProperties(@NotNull @DefaultValue("PT15M") Duration shownFor) {}
