package org.gendan.track;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where customers reach this application, from outside. */
@Component
class TrackAddress {

  private final TrackProperties settings;
  private final Environment environment;

  TrackAddress(TrackProperties settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  boolean isKnown() {
    return !settings.baseUrl().isBlank();
  }

  /** The link with this secret; that of the demo is only known once the server has its port. */
  String of(String token) {
    return environment.resolveRequiredPlaceholders(settings.baseUrl()) + "/track/" + token;
  }
}
