package org.gendan.escalation.evidence;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large evidence may be.
 *
 * @param maxSize of one file
 * @param maxFiles of one case
 */
@Validated
@ConfigurationProperties("gendan.escalation.evidence")
record EvidenceProperties(@NotNull DataSize maxSize, int maxFiles) {}
