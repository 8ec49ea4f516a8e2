package org.gendan.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the settings that an adapter cannot do without, to name all of them at once. */
public final class MissingSettings {

  private final String adapter;
  private final List<String> names = new ArrayList<>();

  private MissingSettings(String adapter) {
    this.adapter = adapter;
  }

  /** The settings below {@code gendan.carrier.<adapter>}. */
  public static MissingSettings of(String adapter) {
    return new MissingSettings(adapter);
  }

  /** Notes the setting unless it has a value. */
  public MissingSettings unless(String value, String name) {
    if (value == null || value.isBlank()) {
      String property = "gendan.carrier." + name;
      String variable = property.replace('.', '_').replace("-", "_").toUpperCase(Locale.ROOT);
      names.add(property + " (" + variable + ")");
    }
    return this;
  }

  /** The setting itself, below the adapter's name. */
  public MissingSettings unlessOwn(String value, String name) {
    return unless(value, adapter + "." + name);
  }

  /**
   * Ends the start when something is missing.
   *
   * @throws IllegalStateException naming every missing setting and its environment variable
   */
  public void refuse() {
    if (!names.isEmpty()) {
      throw new IllegalStateException(
          "Carrier adapter %s is switched on by gendan.carrier.adapters, but these settings have no value: %s"
              .formatted(adapter, String.join(", ", names)));
    }
  }
}
