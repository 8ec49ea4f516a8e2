package org.gendan.vendor;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the client of each vendor. */
@Component
public class VendorClients {

  private final Clock clock;
  private final Environment environment;
  private final MeterRegistry figures;

  /**
   * Clients whose breakers and pauses follow a clock, so that a moved clock also ends them.
   *
   * @param environment knows the port of this application, where its own sandbox answers
   * @param figures learns of each call how long it took and how it ended
   */
  public VendorClients(Clock clock, Environment environment, MeterRegistry figures) {
    this.clock = clock;
    this.environment = environment;
    this.figures = figures;
  }

  /**
   * A client of one vendor.
   *
   * @param settings where the vendor's settings stand, such as {@code gendan.carrier.sf}; the last
   *     word names the vendor in messages
   */
  public VendorHttp of(String settings, VendorPatience patience) {
    return new VendorHttp(settings, patience, clock, figures);
  }

  /**
   * An address from the settings.
   *
   * @param setting its whole name
   * @throws IllegalStateException when it holds a placeholder that has no value
   */
  public VendorAddress address(String setting, String value) {
    return new VendorAddress(setting, value, environment);
  }
}
