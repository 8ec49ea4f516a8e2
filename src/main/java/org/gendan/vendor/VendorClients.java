package org.gendan.vendor;

import java.time.Clock;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the client of each vendor. */
@Component
public class VendorClients {

  private final Clock clock;
  private final Environment environment;

  /**
   * Clients whose breakers and pauses follow a clock, so that a moved clock also ends them.
   *
   * @param environment knows the port of this application, where its own sandbox answers
   */
  public VendorClients(Clock clock, Environment environment) {
    this.clock = clock;
    this.environment = environment;
  }

  /**
   * A client of one vendor.
   *
   * @param settings where the vendor's settings stand, such as {@code gendan.carrier.sf}; the last
   *     word names the vendor in messages
   */
  public VendorHttp of(String settings, VendorPatience patience) {
    return new VendorHttp(settings, patience, clock);
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
