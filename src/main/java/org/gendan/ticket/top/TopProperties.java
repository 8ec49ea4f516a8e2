package org.gendan.ticket.top;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the message channel.
 *
 * @param secret what the sender signs with; blank closes the channel
 */
@Validated
@ConfigurationProperties("gendan.intake.top")
public record TopProperties(@NotNull String secret) {

  @Override
  public String toString() {
    return "TopProperties[secret=…]";
  }
}
