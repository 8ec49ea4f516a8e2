package org.gendan.calendar.kept;

import org.gendan.calendar.Explanation;

/** Says in both languages how a kept date was reckoned; moments are given as they are shown. */
public final class Reckonings {

  private Reckonings() {}

  /** So many days of 24 hours later. */
  public static Explanation daysAfter(String from, int days, String to) {
    return new Explanation(
        "%s + %d days → %s".formatted(from, days, to), "%s + %d 天 → %s".formatted(from, days, to));
  }

  /** A parcel was looked at, and its table says when again. */
  public static Explanation lookedAt(String looked, String again) {
    return new Explanation(
        "looked at %s, by the rule book again → %s".formatted(looked, again),
        "%s 看过，按规则再看 → %s".formatted(looked, again));
  }

  /**
   * A parcel is held until the carrier sends it back.
   *
   * @param cause why it is held, in English
   * @param causeZh the same in Chinese
   */
  public static Explanation heldSince(String cause, String causeZh, String since, String until) {
    return new Explanation(
        "held (%s) since %s → %s".formatted(cause, since, until),
        "%s，%s 起保管 → %s".formatted(causeZh, since, until));
  }
}
