package org.gendan.vendor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the settings that an adapter cannot do without, to name all of them at once. */
public final class MissingSettings {

  private final String why;
  private final String prefix;
  private final List<String> names = new ArrayList<>();

  private MissingSettings(String why, String prefix) {
    this.why = why;
    this.prefix = prefix;
  }

  /**
   * The settings of one vendor.
   *
   * @param why what is switched on, and by what
   * @param prefix where its settings stand
   */
  public static MissingSettings of(String why, String prefix) {
    return new MissingSettings(why, prefix + ".");
  }

  /** Notes the setting unless it has a value. */
  public MissingSettings unless(String value, String name) {
    return isBlank(value) ? missing(name) : this;
  }

  /** Notes a setting that stands elsewhere, by its whole name, unless it has a value. */
  public MissingSettings unlessElsewhere(String value, String property) {
    return isBlank(value) ? note(property) : this;
  }

  /** Notes the setting. */
  public MissingSettings missing(String name) {
    return note(prefix + name);
  }

  private MissingSettings note(String property) {
    // The robot for all desks has the short name in the environment.
    String variable =
        property.replace(".robots.all.", ".").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    names.add(property + " (" + variable + ")");
    return this;
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }

  /**
   * Ends the start when something is missing.
   *
   * @throws IllegalStateException naming every missing setting and its environment variable
   */
  public void refuse() {
    if (!names.isEmpty()) {
      throw new IllegalStateException(
          "%s, but these settings have no value: %s".formatted(why, String.join(", ", names)));
    }
  }
}
