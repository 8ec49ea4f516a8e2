package org.gendan.quarantine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much of a wrong file is kept.
 *
 * @param mostRejected how many rows or orders of one file may be rejected before its import stops
 * @param sharePercent how many of a hundred may be, as soon as there are enough to tell
 * @param shareFrom how many are enough to tell
 */
@Validated
@ConfigurationProperties("gendan.quarantine")
public record QuarantineProperties(
    @Min(1) int mostRejected, @Min(1) @Max(100) int sharePercent, @Min(1) int shareFrom) {

  /** Whether a file of which so much was rejected so far is not worth reading on. */
  boolean isTooMuch(int rejected, int handled) {
    return rejected > mostRejected
        || handled >= shareFrom && 100L * rejected > (long) sharePercent * handled;
  }
}
