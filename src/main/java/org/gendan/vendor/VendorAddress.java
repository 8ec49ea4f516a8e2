package org.gendan.vendor;

import java.net.URI;
import org.springframework.core.env.Environment;

/** An address from the settings; only that of our own sandbox waits for the port of the server. */
public final class VendorAddress {

  private static final String OWN_PORT = "${local.server.port}";

  private final String setting;
  private final String value;
  private final Environment environment;

  VendorAddress(String setting, String value, Environment environment) {
    this.setting = setting;
    this.value = value;
    this.environment = environment;
    String known = environment.resolvePlaceholders(value.replace(OWN_PORT, "0"));
    if (known.contains("${")) {
      throw new IllegalStateException(
          "%s is %s, in which a placeholder has no value; set it".formatted(setting, known));
    }
  }

  /**
   * What stands below this address.
   *
   * @param rest path and encoded query; in no message, because it may hold the secret of a robot
   * @throws VendorUnavailable before this application answers
   */
  public URI at(String rest) {
    String resolved = environment.resolvePlaceholders(value);
    if (resolved.contains("${")) {
      throw VendorUnavailable.nothingHappened(
          "%s is not known before this application answers".formatted(setting), null);
    }
    try {
      return URI.create(resolved + rest);
    } catch (IllegalArgumentException e) {
      throw new VendorMisconfigured(
          "%s and what follows it make no address; check the settings beside it"
              .formatted(setting));
    }
  }
}
