package org.gendan.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the settings that a channel cannot do without, to name all of them at once. */
public final class MissingChannelSettings {

  private final String channel;
  private final List<String> names = new ArrayList<>();

  private MissingChannelSettings(String channel) {
    this.channel = channel;
  }

  /** The settings below {@code gendan.notify.<channel>}. */
  public static MissingChannelSettings of(String channel) {
    return new MissingChannelSettings(channel);
  }

  /** Notes the setting unless it has a value. */
  public MissingChannelSettings unless(String value, String name) {
    return value == null || value.isBlank() ? missing(name) : this;
  }

  /** Notes the setting. */
  public MissingChannelSettings missing(String name) {
    String property = "gendan.notify." + channel + "." + name;
    // The robot for all desks has the short name in the environment.
    String variable =
        property.replace(".robots.all.", ".").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    names.add(property + " (" + variable + ")");
    return this;
  }

  /**
   * Ends the start when something is missing.
   *
   * @throws IllegalStateException naming every missing setting and its environment variable
   */
  public void refuse() {
    if (!names.isEmpty()) {
      throw new IllegalStateException(
          "Channel %s is switched on, but these settings have no value: %s"
              .formatted(channel, String.join(", ", names)));
    }
  }
}
