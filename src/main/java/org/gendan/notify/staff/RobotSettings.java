package org.gendan.notify.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.gendan.vendor.MissingSettings;

/**
 * Robots by the desk they write to, or {@code all}. In environment variables a desk has no hyphen:
 * {@code teamleads} is {@code team-leads}.
 *
 * @param <T> what a robot needs
 */
public final class RobotSettings<T> {

  private final Map<String, T> robots = new LinkedHashMap<>();

  /**
   * Takes the robots that are set up.
   *
   * @param needs the settings of a robot by their names; one without any value is none
   * @throws IllegalStateException when there is none, or one lacks a setting
   */
  public RobotSettings(
      String channel,
      String baseUrl,
      Map<String, T> given,
      Function<T, Map<String, String>> needs) {
    var missing =
        MissingSettings.of(
                "Channel %s is switched on".formatted(channel), "gendan.notify." + channel)
            .unless(baseUrl, "base-url");
    Map<String, T> all = given == null ? Map.of() : given;
    all.forEach(
        (desk, robot) -> {
          Map<String, String> values = needs.apply(robot);
          if (values.values().stream().anyMatch(RobotSettings::hasText)) {
            values.forEach((name, value) -> missing.unless(value, robot(desk) + name));
            robots.put(plain(desk), robot);
          }
        });
    if (robots.isEmpty()) {
      T none = all.get(Robot.ALL_DESKS);
      if (none == null) {
        missing.missing("robots.all");
      } else {
        needs.apply(none).keySet().forEach(name -> missing.missing(robot("all") + name));
      }
    }
    missing.refuse();
  }

  /** The robot of exactly this name, or null. */
  public T of(String desk) {
    return robots.get(plain(desk));
  }

  private static String robot(String desk) {
    return "robots." + desk + ".";
  }

  private static String plain(String desk) {
    return desk.replace("-", "");
  }

  private static boolean hasText(String value) {
    return value != null && !value.isBlank();
  }
}
