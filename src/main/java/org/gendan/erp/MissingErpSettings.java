package org.gendan.erp;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings that an adapter cannot do without. */
public final class MissingErpSettings {

  private MissingErpSettings() {}

  /**
   * Ends the start when something is missing.
   *
   * @param settings values by the name that follows the adapter's
   * @throws IllegalStateException naming every missing setting and its environment variable
   */
  public static void refuse(String adapter, Map<String, String> settings) {
    List<String> missing =
        settings.entrySet().stream()
            .filter(setting -> setting.getValue() == null || setting.getValue().isBlank())
            .map(setting -> named("gendan.erp." + adapter + "." + setting.getKey()))
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "ERP adapter %s is switched on by gendan.erp.adapter, but these settings have no value: %s"
              .formatted(adapter, String.join(", ", missing)));
    }
  }

  private static String named(String property) {
    String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    return property + " (" + variable + ")";
  }
}
