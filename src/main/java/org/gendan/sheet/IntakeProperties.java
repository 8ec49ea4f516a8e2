package org.gendan.sheet;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of everything that comes in.
 *
 * @param clockTolerance how far a sender's clock may run ahead of ours before its times count as
 *     future
 */
@Validated
@ConfigurationProperties("gendan.intake")
public record IntakeProperties(@NotNull Duration clockTolerance) {

  /** Whether a time that a client or a file names lies in the future, given the time it is here. */
  public boolean isFuture(Instant sent, Instant now) {
    return sent.isAfter(now.plus(clockTolerance));
  }
}
